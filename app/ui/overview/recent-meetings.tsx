import { Link } from "@remix-run/react";
import { Ban, Check, type LucideIcon, PencilLine, ShieldCheck } from "lucide-react";
import type { Stage } from "../../../domain/meeting/stage.ts";
import type { MeetingView } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";

/** Meetings that have been held, newest first, with how far their minutes are. */
export function RecentMeetings({ meetings }: { meetings: readonly MeetingView[] }) {
  const text = useText();
  const dates = useDates();
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="recent-h">
      <h2 className="h-sec" id="recent-h">
        {text.overview.recent}
      </h2>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{text.overview.meeting}</th>
            <th scope="col">{text.overview.stage}</th>
            <th scope="col" className="hide">
              {text.overview.items}
            </th>
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ id, bodyName, startsAt, stage, items }) => (
            <tr key={id}>
              <td>
                <Link to={`/meetings/${id}`}>{text.meeting.name(bodyName, dates.short(startsAt))}</Link>
              </td>
              <td>
                <StageBadge stage={stage} />
              </td>
              <td className="num hide">{items.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const looks: Partial<Record<Stage, { readonly Icon: LucideIcon; readonly tone: string }>> = {
  "minutes-review": { Icon: PencilLine, tone: "warn" },
  approved: { Icon: Check, tone: "ok" },
  archived: { Icon: ShieldCheck, tone: "" },
  cancelled: { Icon: Ban, tone: "" },
};

function StageBadge({ stage }: { stage: Stage }) {
  const text = useText();
  const look = looks[stage];
  return (
    <span className={`badge ${look?.tone ?? ""}`}>
      {look !== undefined && <look.Icon className="ic" />}
      {text.stages[stage]}
    </span>
  );
}
