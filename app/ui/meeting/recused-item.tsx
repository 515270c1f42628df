import { Scale } from "lucide-react";
import { stateOf } from "../../../domain/meeting/sitting.ts";
import type { ItemView, OwnRecusalView, ProceedingsView } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { itemAddress } from "./held-context.ts";
import { SendForm } from "./send-form.tsx";

/** All that a recused person sees of the item: that they are, how far it is, and how a mistake is undone. */
export function RecusedItem({
  meetingId,
  proceedings,
  item,
  recusal,
}: {
  meetingId: string;
  proceedings: ProceedingsView | null;
  item: ItemView;
  recusal: OwnRecusalView;
}) {
  const { session, meeting } = useText();
  const text = session.recusal;
  const dates = useDates();
  const state = stateOf(proceedings?.sittings[item.id] ?? []);
  const declared = recusal.isDeclaredByOther ? text.declaredByChair : text.declaredByYou;
  return (
    <article className="sheet refused recused">
      <header className="item-h">
        <div className="item-k">
          <span>{meeting.item(item.number)}</span>
          {item.caseNumber !== null && <span>{item.caseNumber}</span>}
        </div>
        <h1>
          <Scale className="ic" /> {text.title(item.number)}
        </h1>
        <p role="alert">{text.screen}</p>
        <p className="recused-facts">
          {declared(dates.clock(recusal.declaredAt))} {text.states[state]}
        </p>
        <p className="recused-facts">{recusal.mayTakeBack ? text.mayTakeBack : text.askChair}</p>
        {recusal.mayTakeBack && (
          <SendForm address={itemAddress(meetingId, item.id)} fields={{ intent: "withdraw", person: "" }}>
            {(isSending) => (
              <button type="submit" className="btn" disabled={isSending}>
                {isSending ? session.sending : text.takeBack}
              </button>
            )}
          </SendForm>
        )}
      </header>
    </article>
  );
}
