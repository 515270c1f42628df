import { Scale } from "lucide-react";
import type { ItemView } from "../../http/context.ts";
import { useText } from "../use-text.ts";

/** All that a recused person sees of an item that came along, before its agenda is out. */
export function RecusedInDraft({ item }: { item: ItemView }) {
  const { session, meeting, carry } = useText();
  return (
    <article className="sheet refused recused">
      <header className="item-h">
        <div className="item-k">
          <span>{meeting.item(item.number)}</span>
          {item.caseNumber !== null && <span>{item.caseNumber}</span>}
        </div>
        <h1>
          <Scale className="ic" /> {session.recusal.title(item.number)}
        </h1>
        <p role="alert">{session.recusal.screen}</p>
        <p className="recused-facts">{carry.recused}</p>
      </header>
    </article>
  );
}
