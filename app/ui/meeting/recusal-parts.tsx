import { Scale } from "lucide-react";
import { useDates, useText } from "../use-text.ts";
import { type Held, itemAddress } from "./held-context.ts";
import { SendForm } from "./send-form.tsx";

type ShownItem = NonNullable<Held["item"]>;

/** Declares oneself recused from the item, or as chair someone else: asked first, since it takes the item away at once. */
export function RecusalForm({
  meetingId,
  item,
  person,
}: {
  meetingId: string;
  item: ShownItem;
  /** Null for oneself. */
  person: { readonly id: string; readonly name: string } | null;
}) {
  const { recusal: text, sending } = useText().session;
  return (
    <details className={person === null ? "recuse self" : "recuse"}>
      <summary className="btn btn-quiet">
        <Scale className="ic" />
        {person === null ? text.declare : text.declareOf(person.name)}
      </summary>
      <SendForm
        address={itemAddress(meetingId, item.id)}
        fields={{ intent: "recuse", person: person?.id ?? "" }}
        className="recuse-form"
      >
        {(isSending) => (
          <>
            <p>
              <b>{text.lead(item.number)}</b> {person === null ? text.hint : text.hintOf(person.name)}
            </p>
            <label className="field">
              <span className="label">{text.reason}</span>
              <input className="input" name="reason" maxLength={500} autoComplete="off" />
            </label>
            <button type="submit" className="btn" disabled={isSending}>
              {isSending ? sending : text.confirm}
            </button>
          </>
        )}
      </SendForm>
    </details>
  );
}

/** The recusals that the minutes tell, with reason and times. */
export function RecusalList({ held, item }: { held: Held; item: ShownItem }) {
  const { recusal: text, sending } = useText().session;
  const dates = useDates();
  const { recusals } = item.minutes;
  if (recusals.length === 0) return null;
  const bare = (instant: string) => dates.clock(instant).replace(/^\D+/u, "");
  return (
    <ul className="recusals">
      {recusals.map(({ person, reason, declaredAt, withdrawnAt, absence, mayWithdraw }) => (
        <li key={`${person.id} ${declaredAt}`}>
          <Scale className="ic" />
          <div>
            <b>{person.name}</b>
            <p className="facts-line num">
              <span>{text.since(dates.clock(declaredAt))}</span>
              {absence !== null && <span>{text.out(bare(absence.from), absence.to && bare(absence.to))}</span>}
            </p>
            {reason !== null && <p lang="da">{reason}</p>}
          </div>
          {mayWithdraw && withdrawnAt === null && (
            <SendForm
              address={itemAddress(held.meeting.id, item.id)}
              fields={{ intent: "withdraw", person: person.id }}
            >
              {(isSending) => (
                <button
                  type="submit"
                  className="btn btn-quiet"
                  disabled={isSending}
                  aria-label={text.withdrawOf(person.name)}
                >
                  {isSending ? sending : text.withdraw}
                </button>
              )}
            </SendForm>
          )}
        </li>
      ))}
    </ul>
  );
}
