import type { Outcome } from "../../../domain/minutes/outcome.ts";
import type { LaterMeeting } from "../../../domain/minutes/phrases.ts";
import { useText } from "../use-text.ts";

interface OutcomeDetailProps {
  readonly outcome: Outcome | null;
  readonly meetings: readonly LaterMeeting[];
  readonly onChange: (outcome: Outcome) => void;
}

/** What an outcome requires besides itself: the meeting that an item is postponed to, the body that it is referred to. */
export function OutcomeDetail({ outcome, meetings, onChange }: OutcomeDetailProps) {
  const text = useText().session.outcome;
  if (outcome?.kind === "postponed") {
    return (
      <label className="outcome-detail">
        <span>{text.postponedTo}</span>
        <select
          className="input"
          name="meetingId"
          value={outcome.meetingId ?? ""}
          onChange={({ target }) => onChange({ kind: "postponed", meetingId: target.value || null })}
        >
          <option value="">{text.later}</option>
          {meetings.map(({ meetingId, date }) => (
            <option key={meetingId} value={meetingId}>
              {text.meeting(date)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  if (outcome?.kind !== "referred") return null;
  return (
    <label className="outcome-detail">
      <span>{text.referredTo}</span>
      <input
        className="input"
        name="referredTo"
        maxLength={200}
        placeholder={text.referredHint}
        value={outcome.to}
        onChange={({ target }) => onChange({ kind: "referred", to: target.value })}
      />
    </label>
  );
}
