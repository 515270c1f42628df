import { Link } from "@remix-run/react";
import { ArrowLeft, CircleAlert } from "lucide-react";
import { useMemo } from "react";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import type { ComparisonView, HistoryView, ItemContent, ItemView } from "../../http/context.ts";
import { useDates, useLocale, useText } from "../use-text.ts";
import { AccessNote } from "../workspace/closed-item.tsx";
import { authorName } from "./author-name.ts";
import { AuthorsLegend } from "./authors-legend.tsx";
import type { ShownHand } from "./change-marks.tsx";
import { SectionText } from "./compared-section.tsx";
import { type HistoryChoice, historySearch, instantIn } from "./history-address.ts";
import type { RefusedHistory } from "./history-data.ts";
import { momentWords, periodWords } from "./moment-words.ts";
import { RestoreForm } from "./restore-form.tsx";
import { shownHand } from "./shown-hand.ts";

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
            <ArrowLeft className="ic" /> {text.history.back}
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
          <Compared history={history} choice={choice} comparison={comparison} />
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

function Compared({
  history,
  choice,
  comparison,
}: {
  history: HistoryView;
  choice: HistoryChoice;
  comparison: ComparisonView;
}) {
  const text = useText();
  const dates = useDates();
  const hands = useShownHands(comparison);
  const { from, to, isStill } = choice;
  const [earlier, later] = [instantIn(from, history.entries), instantIn(to, history.entries)];
  const toWords = later === null ? text.history.beginning : momentWords(later, text, dates);
  const endWords = (start: string | null, end: string | null) =>
    start !== null && end !== null && dates.day(start) === dates.day(end) ? dates.clock(end) : toWords;
  const isNewest = history.entries.every(({ seq }) => seq <= to);
  const mayRestore = history.mayWrite && !isNewest && to > 0;
  const sentence = isStill
    ? text.history.stood(toWords)
    : text.history.changed(earlier === null ? null : momentWords(earlier, text, dates), endWords(earlier, later));
  return (
    <>
      <div className="history-bar">
        <p>{sentence}</p>
        <ViewSwitch choice={choice} />
      </div>
      {mayRestore && (
        <RestoreForm seq={to} section="" label={text.history.restore} hint={text.history.restoreHint(toWords)} />
      )}
      {!isStill &&
        (comparison.authors.length > 0 ? (
          <AuthorsLegend authors={comparison.authors} />
        ) : (
          <p className="empty">{text.history.noChanges}</p>
        ))}
      {comparison.sections.map((section) => (
        <section key={section.key} className="sec" aria-label={section.heading} lang="da">
          <div className="sec-h">
            <h2>{section.heading}</h2>
            {mayRestore && comparison.sections.length > 1 && (
              <RestoreForm
                seq={to}
                section={section.key}
                label={text.history.restoreSection}
                name={text.history.restoreOf(section.heading)}
                hint={text.history.restoreSectionHint(toWords)}
              />
            )}
          </div>
          <SectionText section={section} hands={hands} isStill={isStill} />
        </section>
      ))}
    </>
  );
}

/** With changes marked, or as it stood. */
function ViewSwitch({ choice }: { choice: HistoryChoice }) {
  const text = useText();
  const to = (isStill: boolean) => historySearch({ ...choice, isStill });
  return (
    <nav className="seg history-seg" aria-label={text.history.view}>
      <Link to={to(false)} preventScrollReset replace aria-current={choice.isStill ? undefined : "true"}>
        {text.history.changes}
      </Link>
      <Link to={to(true)} preventScrollReset replace aria-current={choice.isStill ? "true" : undefined}>
        {text.history.asItStood}
      </Link>
    </nav>
  );
}

function useShownHands({ hands }: ComparisonView): readonly ShownHand[] {
  const text = useText();
  const dates = useDates();
  return useMemo(
    () =>
      hands.map(({ author, from, to }) =>
        shownHand(author, authorName(author, text), periodWords(from, to, text, dates), text),
      ),
    [hands, text, dates],
  );
}
