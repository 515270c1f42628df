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
                  <Session session={entry} choice={choice} />
                ) : (
                  <Version version={entry} choice={choice} />
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

interface ChoosableProps {
  readonly entry: Pick<MomentView, "seq" | "before">;
  readonly choice: HistoryChoice | null;
}

const isChosen = ({ entry, choice }: ChoosableProps): boolean =>
  choice !== null && choice.to === entry.seq && choice.from === entry.before;

/** Where choosing an entry leads: compared with what was before it, or alone where that is how one looks. */
const addressOf = ({ entry, choice }: ChoosableProps): string =>
  historySearch({
    zone: choice?.zone ?? "case",
    from: entry.before,
    to: entry.seq,
    isStill: choice?.isStill ?? false,
  });

function Version({ version, choice }: { version: VersionEntry; choice: HistoryChoice | null }) {
  const text = useText();
  const dates = useDates();
  const Icon = version.kind === "frozen" ? Lock : Bookmark;
  return (
    <div className={isChosen({ entry: version, choice }) ? "moment version on" : "moment version"}>
      <Link
        to={addressOf({ entry: version, choice })}
        aria-current={isChosen({ entry: version, choice }) ? "true" : undefined}
      >
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

function Session({ session, choice }: { session: SessionEntry; choice: HistoryChoice | null }) {
  const text = useText();
  const dates = useDates();
  const { moments } = session;
  const holdsChosen = moments.some((entry) => isChosen({ entry, choice }));
  return (
    <div className={isChosen({ entry: session, choice }) ? "moment on" : "moment"}>
      <Link
        to={addressOf({ entry: session, choice })}
        aria-current={isChosen({ entry: session, choice }) ? "true" : undefined}
      >
        {periodWords(session.from, session.to, text, dates)}
      </Link>
      <Authors authors={session.authors} />
      {moments.length > 1 && (
        <details open={holdsChosen && !isChosen({ entry: session, choice })}>
          <summary className="fold-h">{text.history.minutes(moments.length)}</summary>
          <ol>
            {moments.map((entry) => (
              <li key={entry.seq} className={isChosen({ entry, choice }) ? "minute on" : "minute"}>
                <Link to={addressOf({ entry, choice })} aria-current={isChosen({ entry, choice }) ? "true" : undefined}>
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
