import type { AttendanceView } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { SendForm } from "./send-form.tsx";

interface AttendanceCorrectionsProps {
  readonly someone: AttendanceView;
  readonly address: string;
  readonly itemId: string;
}

/** What is seldom needed: another time, an apology, a substitute, starting over. */
export function AttendanceCorrections({ someone, address, itemId }: AttendanceCorrectionsProps) {
  const { attendance: text, sending, save } = useText().session;
  const { id, name, stay, isInTheRoom, hasApology, capacity } = someone;
  const isBoard = capacity !== "guest" && capacity !== "substitute";
  const fields = { who: id, item: itemId };
  return (
    <>
      <SendForm address={address} fields={fields} className="att-time">
        {(isSending) => (
          <>
            <label className="field">
              <span className="label">{text.at}</span>
              <input className="input" type="time" name="at" required />
            </label>
            <button type="submit" name="intent" value="arrived" className="btn" disabled={isSending}>
              {isSending ? sending : text.arrives}
            </button>
            {stay !== null && (
              <button type="submit" name="intent" value="left" className="btn" disabled={isSending}>
                {isSending ? sending : text.leaves}
              </button>
            )}
          </>
        )}
      </SendForm>
      <div className="q-acts">
        {isBoard && !isInTheRoom && !hasApology && (
          <SendForm address={address} fields={{ ...fields, intent: "apology" }}>
            {(isSending) => (
              <button type="submit" className="btn btn-quiet" disabled={isSending}>
                {text.apology}
              </button>
            )}
          </SendForm>
        )}
        {(stay !== null || hasApology) && (
          <SendForm address={address} fields={{ ...fields, intent: "unknown" }}>
            {(isSending) => (
              <button type="submit" className="btn btn-quiet" disabled={isSending}>
                {text.reset}
              </button>
            )}
          </SendForm>
        )}
        {capacity === "substitute" && stay === null && (
          <SendForm address={address} fields={{ ...fields, intent: "remove-substitute" }}>
            {(isSending) => (
              <button type="submit" className="btn btn-quiet" disabled={isSending}>
                {text.removeSubstitute}
              </button>
            )}
          </SendForm>
        )}
      </div>
      {isBoard && !isInTheRoom && (
        <SendForm
          address={address}
          fields={{ ...fields, intent: "substitute" }}
          className="att-time"
          label={`${text.substitute}, ${name}`}
        >
          {(isSending) => (
            <>
              <label className="field">
                <span className="label">{text.substituteName}</span>
                <input className="input" name="name" required maxLength={200} />
              </label>
              <button type="submit" className="btn" disabled={isSending}>
                {isSending ? sending : save}
              </button>
            </>
          )}
        </SendForm>
      )}
    </>
  );
}
