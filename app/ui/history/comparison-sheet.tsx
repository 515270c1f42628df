import { Link } from "@remix-run/react";
import { ArrowLeft, CircleAlert } from "lucide-react";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import type { ComparisonView, HistoryView, ItemContent, ItemView } from "../../http/context.ts";
import { useLocale, useText } from "../use-text.ts";
import { AccessNote } from "../workspace/closed-item.tsx";
import { ComparedSections } from "./compared-sections.tsx";
import type { HistoryChoice } from "./history-address.ts";
import type { RefusedHistory } from "./history-data.ts";

interface ComparisonSheetProps {
  readonly item: ItemView;
  readonly content: ItemContent;
  readonly itemPath: string;
  readonly zone: HistoryChoice["zone"];
  readonly history: HistoryView;
  readonly choice: HistoryChoice | null;
  readonly comparison: ComparisonView | RefusedHistory | null;
  /** Why what was asked for last could not be done. */
  readonly refused: RefusedHistory | null;
}

/** The paper: a text at two moments, or as it stood at one. */
export function ComparisonSheet({
  item,
  content,
  itemPath,
  zone,
  history,
  choice,
  comparison,
  refused,
}: ComparisonSheetProps) {
  const text = useText();
  const locale = useLocale();
  const { readers } = content;
  return (
    <article className={readers === null ? "sheet history" : "sheet history shut"}>
      {readers !== null && (
        <>
          <span className="strip hatch" />
          <AccessNote readers={readers} />
        </>
      )}
      <header className="item-h">
        <div className="item-k">
          <span>{text.history.title}</span>
          <span>{text.meeting.item(item.number)}</span>
          <Link to={itemPath} className="back">
            <ArrowLeft className="ic" />
            {text.history.back}
          </Link>
        </div>
        <h1 lang="da">{item.title}</h1>
        <ZoneSwitch item={item} chosen={zone} />
      </header>
      <div className="doc doc-b">
        {refused !== null && (
          <p className="alert" role="alert">
            <CircleAlert className="ic" />
            {refusalSentence(refused, locale)}
          </p>
        )}
        {choice === null || comparison === null ? (
          <div className="empty">
            <p className="empty-lead">{text.history.empty}</p>
            <p>{text.history.emptyHint}</p>
          </div>
        ) : "refusal" in comparison ? (
          <p className="alert" role="alert">
            <CircleAlert className="ic" />
            {refusalSentence(comparison, locale)}
          </p>
        ) : (
          <ComparedSections history={history} choice={choice} comparison={comparison} />
        )}
      </div>
    </article>
  );
}

/** Which of the item's texts: links, so that they work without scripts. */
function ZoneSwitch({ item, chosen }: { item: ItemView; chosen: HistoryChoice["zone"] }) {
  const text = useText();
  if (item.historyZones.length < 2) return null;
  return (
    <nav className="secnav" aria-label={text.history.zone}>
      {item.historyZones.map((zone) => (
        <Link
          key={zone}
          to={`?zone=${zone}`}
          data-name={text.history.zones[zone]}
          aria-current={zone === chosen ? "page" : undefined}
        >
          {text.history.zones[zone]}
        </Link>
      ))}
    </nav>
  );
}
