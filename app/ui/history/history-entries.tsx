import { Link } from "@remix-run/react";
import { Bookmark, Lock } from "lucide-react";
import type { HistoryAuthor, MomentView, SessionEntry, VersionEntry } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { authorKey, authorName } from "./author-name.ts";
import { AuthorAvatar } from "./authors-legend.tsx";
import { type HistoryChoice, type HistoryEntry, historySearch } from "./history-address.ts";
import { periodWords } from "./moment-words.ts";

interface EntriesProps {
  readonly entries: readonly HistoryEntry[];
  readonly choice: HistoryChoice | null;
}

/** Versions and sessions of writing by day, newest first. */
export function HistoryEntries({ entries, choice }: EntriesProps) {
  const dates = useDates();
  const text = useText();
  const chosen = chosenIn(entries, choice);
  if (entries.length === 0) return <p className="muted small">{text.history.empty}</p>;
  return (
    <>
      {byDay(entries, (entry) => dates.day("at" in entry ? entry.at : entry.to)).map(({ day, key, own }) => (
        <section key={key} className="history-day" aria-labelledby={`dag-${key}`}>
          <h3 id={`dag-${key}`}>{day}</h3>
          <ol>
            {own.map((entry) => (
              <li key={`${entry.kind} ${entry.seq} ${entry.before}`}>
                {entry.kind === "session" ? (
                  <Session session={entry} choice={choice} chosen={chosen} />
                ) : (
                  <Version version={entry} choice={choice} chosen={chosen} />
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function byDay(entries: readonly HistoryEntry[], dayOf: (entry: HistoryEntry) => string) {
  const days: { readonly day: string; readonly key: number; readonly own: HistoryEntry[] }[] = [];
  for (const [key, entry] of entries.entries()) {
    const day = dayOf(entry);
    const last = days.at(-1);
    if (last?.day === day) last.own.push(entry);
    else days.push({ day, key, own: [entry] });
  }
  return days;
}

type Choosable = Pick<MomentView, "seq" | "before">;

/** The one entry that is looked at: with what it is compared with if that is so, else the first with its number. */
function chosenIn(entries: readonly HistoryEntry[], choice: HistoryChoice | null): Choosable | null {
  if (choice === null) return null;
  const all: readonly Choosable[] = entries.flatMap((entry): readonly Choosable[] =>
    entry.kind === "session" ? [entry, ...entry.moments] : [entry],
  );
  const same = all.filter(({ seq }) => seq === choice.to);
  return same.find(({ before }) => before === choice.from) ?? same[0] ?? null;
}

/** Where choosing an entry leads: compared with what was before it, or alone where that is how one looks. */
const addressOf = (entry: Choosable, choice: HistoryChoice | null): string =>
  historySearch({
    zone: choice?.zone ?? "case",
    from: entry.before,
    to: entry.seq,
    isStill: choice?.isStill ?? false,
  });

interface EntryProps {
  readonly choice: HistoryChoice | null;
  readonly chosen: Choosable | null;
}

function Version({ version, choice, chosen }: EntryProps & { version: VersionEntry }) {
  const text = useText();
  const dates = useDates();
  const Icon = version.kind === "frozen" ? Lock : Bookmark;
  return (
    <div className={chosen === version ? "moment version on" : "moment version"}>
      <Link to={addressOf(version, choice)} aria-current={chosen === version ? "true" : undefined}>
        <Icon className="ic" />
        <b>{version.name ?? text.history.frozen}</b>
      </Link>
      <span className="moment-meta">
        {dates.clock(version.at)}, {authorName(version.author, text)}
      </span>
      {version.reason !== null && <span className="moment-meta">{version.reason}</span>}
      <span className="moment-meta" title={version.sha256}>
        {text.history.fingerprint} <code>{version.sha256.slice(0, 12)}</code>
      </span>
    </div>
  );
}

function Session({ session, choice, chosen }: EntryProps & { session: SessionEntry }) {
  const text = useText();
  const dates = useDates();
  const { moments } = session;
  const holdsChosen = moments.some((entry) => chosen === entry);
  return (
    <div className={chosen === session ? "moment on" : "moment"}>
      <Link to={addressOf(session, choice)} aria-current={chosen === session ? "true" : undefined}>
        {periodWords(session.from, session.to, text, dates)}
      </Link>
      <Authors authors={session.authors} />
      {moments.length > 1 && (
        <details open={holdsChosen}>
          <summary className="fold-h">{text.history.minutes(moments.length)}</summary>
          <ol>
            {moments.map((entry) => (
              <li key={entry.seq} className={chosen === entry ? "minute on" : "minute"}>
                <Link to={addressOf(entry, choice)} aria-current={chosen === entry ? "true" : undefined}>
                  {dates.clock(entry.at)}
                </Link>
                <span className="moment-meta">
                  {entry.authors.map((author) => authorName(author, text)).join(", ")}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Authors({ authors }: { authors: readonly HistoryAuthor[] }) {
  const text = useText();
  return (
    <ul className="moment-authors">
      {authors.map((author) => (
        <li key={authorKey(author)}>
          <AuthorAvatar author={author} />
          {authorName(author, text)}
        </li>
      ))}
    </ul>
  );
}
