import { Gavel } from "lucide-react";
import type { ItemMinutesView } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { itemAddress, useHeld } from "./held-context.ts";
import { OutcomeChoice } from "./outcome-choice.tsx";

/** What the meeting came to, above the decision's text: to choose for who decides, to read for everybody else. */
export function DecisionOutcome() {
  const held = useHeld();
  const item = held?.item ?? null;
  if (held === null || item === null) return null;
  const { minutes } = item;
  if (minutes.mayDecide) return <OutcomeChoice address={itemAddress(held.meeting.id, item.id)} minutes={minutes} />;
  return <OutcomeLine minutes={minutes} />;
}

function OutcomeLine({ minutes: { outcome, laterMeetings } }: { minutes: ItemMinutesView }) {
  const text = useText().session.outcome;
  if (outcome === null) return null;
  const date =
    outcome.kind === "postponed" && laterMeetings.find(({ meetingId }) => meetingId === outcome.meetingId)?.date;
  const to = outcome.kind === "referred" ? outcome.to : date ? text.meeting(date) : null;
  return (
    <p className="outcome-line">
      <Gavel className="ic" />
      <b>{text.kinds[outcome.kind]}</b>
      {to !== null && <span>{to}</span>}
    </p>
  );
}
