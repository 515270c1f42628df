import { Form, useNavigation } from "@remix-run/react";
import { History } from "lucide-react";
import { longestVersionName } from "../../../domain/document/timeline.ts";
import type { HistoryView } from "../../http/context.ts";
import { scrollsByKeyboard } from "../scrolls-by-keyboard.ts";
import { useDates, useText } from "../use-text.ts";
import { CloseOverlay } from "../workspace/overlay.tsx";
import { PartLink } from "../workspace/part-link.tsx";
import { type HistoryChoice, type HistoryEntry, instantIn } from "./history-address.ts";
import type { RefusedHistory } from "./history-data.ts";
import { HistoryEntries } from "./history-entries.tsx";
import { momentWords } from "./moment-words.ts";

interface HistoryPanelProps {
  readonly history: HistoryView;
  readonly choice: HistoryChoice | null;
  readonly refused: RefusedHistory | null;
}

/** Which moments there are; choosing one compares it with what was before it. */
export function HistoryPanel({ history, choice, refused }: HistoryPanelProps) {
  const text = useText();
  return (
    <aside className="panel history-panel" id="historik" {...scrollsByKeyboard} aria-labelledby="historik-h">
      <div className="panel-h">
        <h2 id="historik-h">{text.history.entries}</h2>
        <CloseOverlay />
      </div>
      {choice !== null && (
        <>
          <CompareForm key={`${choice.zone} ${choice.from} ${choice.to}`} entries={history.entries} choice={choice} />
          {history.mayWrite && choice.to > 0 && <NameForm choice={choice} refused={refused} />}
        </>
      )}
      <HistoryEntries entries={history.entries} choice={choice} />
    </aside>
  );
}

/** Another moment to compare the chosen one with: a form that asks for an address, so that it works without scripts. */
function CompareForm({ entries, choice }: { entries: readonly HistoryEntry[]; choice: HistoryChoice }) {
  const text = useText();
  const dates = useDates();
  const others = entries.filter(({ seq }, index) => entries.findIndex((entry) => entry.seq === seq) === index);
  const fromAt = instantIn(choice.from, entries);
  const isListed = choice.from === 0 || others.some(({ seq }) => seq === choice.from);
  return (
    <Form method="get" className="fact">
      <input type="hidden" name="zone" value={choice.zone} />
      <input type="hidden" name="to" value={choice.to} />
      <label className="label" htmlFor="sammenlign">
        {text.history.compareWith}
      </label>
      <select id="sammenlign" name="from" className="input" defaultValue={choice.from}>
        {!isListed && fromAt !== null && <option value={choice.from}>{momentWords(fromAt, text, dates)}</option>}
        {others.map((entry) => (
          <option key={entry.seq} value={entry.seq}>
            {"name" in entry && entry.name !== null ? `${entry.name}, ` : ""}
            {momentWords("at" in entry ? entry.at : entry.to, text, dates)}
          </option>
        ))}
        <option value={0}>{text.history.beginning}</option>
      </select>
      <button type="submit" className="btn">
        {text.history.compare}
      </button>
    </Form>
  );
}

/** Gives the chosen moment a name. */
function NameForm({ choice, refused }: { choice: HistoryChoice; refused: RefusedHistory | null }) {
  const text = useText();
  const { formData } = useNavigation();
  const isBusy = formData?.get("intent") === "name";
  const isWrong = refused?.refusal === "input-invalid" && refused.facts.field === "name";
  return (
    <details className="fact name-version" open={isWrong}>
      <summary className="fold-h">{text.history.name}</summary>
      <Form method="post" className={isWrong ? "field bad" : "field"} key={choice.to}>
        <input type="hidden" name="intent" value="name" />
        <input type="hidden" name="seq" value={choice.to} />
        <label htmlFor="udgavens-navn">{text.history.nameLabel}</label>
        <input
          id="udgavens-navn"
          name="name"
          className="input"
          required
          maxLength={longestVersionName}
          defaultValue={refused?.name ?? ""}
          autoComplete="off"
          aria-describedby="udgavens-navn-hint"
          aria-invalid={isWrong || undefined}
        />
        <p className={isWrong ? "err" : "hint"} id="udgavens-navn-hint">
          {isWrong ? text.history.nameError : text.history.nameHint}
        </p>
        <button type="submit" className="btn" disabled={isBusy}>
          {isBusy ? text.history.nameBusy : text.history.nameSubmit}
        </button>
      </Form>
    </details>
  );
}

/** Opens the list of moments over the paper. */
export function HistoryRail() {
  const text = useText();
  return (
    <nav className="rail r" aria-label={text.history.title}>
      <PartLink to="#historik">
        <History className="ic" />
        {text.history.entries}
      </PartLink>
    </nav>
  );
}
