import { Ban, CalendarCheck, Check, type LucideIcon, PencilLine, ShieldCheck } from "lucide-react";
import type { Stage } from "../../domain/meeting/stage.ts";
import { useText } from "./use-text.ts";

const looks: Partial<Record<Stage, { readonly Icon: LucideIcon; readonly tone: string }>> = {
  draft: { Icon: PencilLine, tone: "" },
  "agenda-published": { Icon: CalendarCheck, tone: "" },
  "minutes-review": { Icon: PencilLine, tone: "warn" },
  approved: { Icon: Check, tone: "ok" },
  archived: { Icon: ShieldCheck, tone: "" },
  cancelled: { Icon: Ban, tone: "" },
};

/** How far a meeting is, in a list of meetings. */
export function StageBadge({ stage }: { stage: Stage }) {
  const text = useText();
  const look = looks[stage];
  return (
    <span className={`badge ${stage === "in-session" ? "live" : (look?.tone ?? "")}`}>
      {stage === "in-session" && <i className="dot" />}
      {look !== undefined && <look.Icon className="ic" />}
      {text.stages[stage]}
    </span>
  );
}
