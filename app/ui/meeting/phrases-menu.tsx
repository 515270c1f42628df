import { ChevronDown } from "lucide-react";
import { phrasesFor } from "../../../domain/minutes/phrases.ts";
import type { WrittenText } from "../../editor/written-text.ts";
import type { ItemMinutesView } from "../../http/context.ts";
import { useDismissible } from "../use-dismissible.ts";
import { useText } from "../use-text.ts";

/** What minutes usually say, one press from the decision: first what fits the outcome. */
export function PhrasesMenu({ minutes, decision }: { minutes: ItemMinutesView; decision: WrittenText | null }) {
  const text = useText().session.phrases;
  const menu = useDismissible();
  if (decision === null) return null;
  const insert = (phrase: string) => {
    if (menu.current !== null) menu.current.open = false;
    decision.insert(phrase);
  };
  return (
    <details ref={menu} className="phrases">
      <summary className="btn btn-quiet">
        {text.title}
        <ChevronDown className="ic" />
      </summary>
      <ul className="phrases-b" lang="da" aria-label={text.insert}>
        {phrasesFor(minutes.outcome, minutes.laterMeetings).map((phrase) => (
          <li key={phrase}>
            <button type="button" onClick={() => insert(phrase)}>
              {phrase.trim()}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
