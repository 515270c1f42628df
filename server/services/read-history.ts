import { type Moment, sessionsOf, type WritingSession } from "../../domain/document/timeline.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { type FoundHistory, historyFor } from "./find-history.ts";
import type { HistoryAuthor, MomentView, SessionEntry, VersionEntry } from "./history-view.ts";

/** A room's versions, and the sessions of writing between them, newest first. Refuses `room-unknown`. */
export const readHistory =
  ({ store }: ServiceDependencies): Services["readHistory"] =>
  async (actor, room) => {
    const found = await store.read((db) => historyFor(db, actor, room));
    const sessions = sessionsOf(
      found.moments,
      found.versions.map(({ seq }) => seq),
    );
    const entries = [...sessions.map((session) => sessionEntry(found, session)), ...versionEntries(found)];
    // A version is newer than the writing that it ends.
    return { mayWrite: found.mayWrite, entries: entries.sort((one, other) => one.seq - other.seq).reverse() };
  };

function sessionEntry(found: FoundHistory, { seq, before, moments }: WritingSession): SessionEntry {
  const views = moments.map((moment) => momentView(found, moment));
  return {
    kind: "session",
    seq,
    before,
    from: views[0]?.at ?? "",
    to: views.at(-1)?.at ?? "",
    authors: distinct(views.flatMap(({ authors }) => authors)),
    moments: views.reverse(),
  };
}

const momentView = ({ authorOf }: FoundHistory, { seq, before, minute, authorIds }: Moment): MomentView => ({
  seq,
  before,
  at: instantOf(minute),
  authors: distinct(authorIds.map((authorId) => authorOf(authorId, minute))),
});

/** A minute's beginning. */
export const instantOf = (minute: string): string => `${minute}:00.000Z`;

function versionEntries({ versions, authorOf }: FoundHistory): readonly VersionEntry[] {
  return versions.map(({ id, seq, kind, name, reason, authorId, at, sha256 }) => ({
    id,
    seq,
    kind,
    name,
    reason,
    at,
    sha256,
    before: versions.findLast((other) => other.seq < seq)?.seq ?? 0,
    author: authorId === null ? { kind: "server" } : authorOf(authorId, at),
  }));
}

/** Each author once. */
function distinct(authors: readonly HistoryAuthor[]): readonly HistoryAuthor[] {
  return [...new Map(authors.map((author) => [authorKey(author), author])).values()];
}

/** A name for the author that no other has. */
export const authorKey = (author: HistoryAuthor): string => (author.kind === "person" ? author.person.id : author.kind);
