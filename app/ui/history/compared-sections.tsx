import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { ComparisonView, HistoryView } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { authorName } from "./author-name.ts";
import { AuthorsLegend } from "./authors-legend.tsx";
import type { ShownHand } from "./change-marks.tsx";
import { SectionText } from "./compared-section.tsx";
import { type HistoryChoice, historySearch, instantIn } from "./history-address.ts";
import { momentWords, periodWords } from "./moment-words.ts";
import { RestoreForm } from "./restore-form.tsx";
import { shownHand } from "./shown-hand.ts";

/** What is between two moments, section by section, and who did it; or the text as it stood at the later one. */
export function ComparedSections({
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
