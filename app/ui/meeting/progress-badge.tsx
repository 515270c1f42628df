import { Check, Circle } from "lucide-react";
import { stateOf } from "../../../domain/meeting/sitting.ts";
import { useDates, useText } from "../use-text.ts";
import { useHeld } from "./held-context.ts";

/** How far the meeting is with an item, in the outline. Nothing outside a meeting, and where the reader may not know. */
export function ProgressBadge({ itemId, isShort }: { itemId: string; isShort?: boolean }) {
  const text = useText().session.progress;
  const dates = useDates();
  const held = useHeld();
  const sittings = held?.proceedings?.sittings[itemId];
  if (held === null || sittings === undefined || held.meeting.stage !== "in-session") return null;
  const state = stateOf(sittings);
  if (state === "current") {
    return (
      <span className="badge live">
        <i className="dot pulse" />
        {isShort ? text.nowShort : text.now(dates.clock(sittings.at(-1)?.from ?? ""))}
      </span>
    );
  }
  if (isShort) return state === "finished" ? <Check className="ic" role="img" aria-label={text.finished} /> : null;
  return (
    <span className="badge">
      {state === "finished" ? <Check className="ic" /> : <Circle className="ic" />}
      {state === "finished" ? text.finished : text.notBegun}
    </span>
  );
}
