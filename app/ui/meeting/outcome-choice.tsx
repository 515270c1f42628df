import { Check, X } from "lucide-react";
import { useId } from "react";
import { type OutcomeKind, outcomeKinds } from "../../../domain/minutes/outcome.ts";
import type { ItemMinutesView } from "../../http/context.ts";
import { useHydrated } from "../use-hydrated.ts";
import { useText } from "../use-text.ts";
import { OutcomeDetail } from "./outcome-detail.tsx";
import { SendFailure } from "./send-form.tsx";
import { useOutcome } from "./use-outcome.ts";

/** What the meeting came to: one of a row, saved as it is chosen. */
export function OutcomeChoice({ address, minutes }: { address: string; minutes: ItemMinutesView }) {
  const text = useText().session;
  const isHydrated = useHydrated();
  const { chosen, choose, state, meanwhile } = useOutcome(address, minutes);
  const name = useId();
  return (
    <form className="outcome" method="post" action={address} onSubmit={(event) => event.preventDefault()}>
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="version" value={minutes.outcomeVersion} />
      <fieldset aria-describedby={`${name}-state`}>
        <legend>{text.outcome.title}</legend>
        <div className="outcome-row">
          {outcomeKinds.map((kind) => (
            <label key={kind} className="pick">
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={chosen?.kind === kind}
                onChange={() => choose(newOutcome(kind))}
              />
              <span>
                {chosen?.kind === kind && <Check className="ic" />}
                {text.outcome.kinds[kind]}
              </span>
            </label>
          ))}
          {chosen !== null && isHydrated && (
            <button
              type="button"
              className="btn btn-icon"
              aria-label={text.outcome.clear}
              title={text.outcome.clear}
              onClick={() => choose(null)}
            >
              <X className="ic" />
            </button>
          )}
        </div>
      </fieldset>
      <OutcomeDetail outcome={chosen} meetings={minutes.laterMeetings} onChange={choose} />
      {!isHydrated && (
        <button type="submit" className="btn">
          {text.save}
        </button>
      )}
      <p id={`${name}-state`} className="outcome-state" role="status">
        {state.kind === "sending" ? text.sending : ""}
      </p>
      {meanwhile === null ? (
        <SendFailure state={state} />
      ) : (
        <p className="err" role="alert">
          {meanwhile}
        </p>
      )}
    </form>
  );
}

const newOutcome = (kind: OutcomeKind) => {
  if (kind === "postponed") return { kind, meetingId: null };
  return kind === "referred" ? { kind, to: "" } : { kind };
};
