import { logSize, readLogPage } from "../../db/queries/room-history.ts";
import type { Comparison } from "../../domain/document/comparison.ts";
import { type Room, roomName } from "../../domain/document/room.ts";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import type { CollabOptions } from "./collab-options.ts";
import type { DocumentWork } from "./document-work.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import type { ComparedLog } from "./two-moments.ts";

export interface HistoryParts extends Pick<CollabOptions, "log"> {
  readonly store: Pick<CollabOptions["store"], "read">;
  /** A thread of its own: who looks back must not hold up who writes. */
  readonly work: Pick<DocumentWork, "compare" | "examine">;
}

/** Two moments of a room, each the number of its last update; 0 is before anything was written. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a room's log tells. Moments must be ones that the log keeps apart: see `db/queries/room-history.ts`. */
export interface RoomHistory {
  /**
   * A room's texts at two moments as one, with whose hand was where. Refuses `history-too-large`, and `too-many-attempts`
   * while many others ask.
   */
  compare(room: Room, span: Span, fragments: readonly string[]): Promise<Comparison>;
  /** A room's texts at a moment as canonical JSON: fragment name to text. Refuses as {@link compare} does, and `room-quarantined`. */
  textsAt(room: Room, seq: number, fragments: readonly string[]): Promise<string>;
}

/** Rows read at a time: the server goes on between. */
const pageOfRows = 2_000;
/** A longer log is not read back. Bytes. */
const longestLog = 64 * 1_048_576;
/** Comparisons kept, since a page asks for its own again whenever anything in the meeting changes. */
const comparisonsKept = 8;

/** Reads rooms' logs, one at a time: a log and what is made of it can be large. */
export function createRoomHistory(parts: HistoryParts): RoomHistory {
  const turns = new OneAtATime();
  const kept = new Map<string, Promise<Comparison>>();

  async function compare(room: Room, span: Span, fragments: readonly string[]): Promise<Comparison> {
    const log = await readLog(parts, room, span);
    const outcome = await parts.work.compare(log, fragments);
    if (outcome.kind === "too-large") throw new Refusal("history-too-large");
    return outcome.comparison;
  }

  async function textsAt(room: Room, seq: number, fragments: readonly string[]): Promise<string> {
    const { updates } = await readLog(parts, room, { from: seq, to: seq });
    const examination = await parts.work.examine(updates, { fragments, isCompacting: false });
    if (examination.kind === "broken") throw new Refusal("room-quarantined");
    return examination.texts;
  }

  /** What can't be done in time or memory is too large for the person too. */
  const bounded = <T>(room: Room, act: () => Promise<T>): Promise<T> =>
    turns.take(act).catch((error: unknown) => {
      if (isRefusal(error)) throw error;
      parts.log.error({ err: error, room: roomName(room) }, "history not read");
      throw new Refusal("history-too-large");
    });

  return {
    compare(room, span, fragments) {
      const key = JSON.stringify([roomName(room), span.from, span.to, fragments]);
      const comparison = kept.get(key) ?? bounded(room, () => compare(room, span, fragments));
      kept.delete(key);
      kept.set(key, comparison);
      comparison.catch(() => kept.delete(key));
      for (const oldest of [...kept.keys()].slice(0, -comparisonsKept)) kept.delete(oldest);
      return comparison;
    },
    textsAt: (room, seq, fragments) => bounded(room, () => textsAt(room, seq, fragments)),
  };
}

/** A room's log up to a moment. Rows that are merged meanwhile move on to a later number, so that none is missed. */
async function readLog({ store }: HistoryParts, room: Room, { from, to }: Span): Promise<ComparedLog> {
  const name = roomName(room);
  if ((await store.read((db) => logSize(db, name, to))) > longestLog) throw new Refusal("history-too-large");
  const updates: Uint8Array[] = [];
  const doerOf: number[] = [];
  const doers: { authorId: string | null; minute: string }[] = [];
  let earlier = 0;
  for (let after = 0; ; ) {
    const page = await store.read((db) => readLogPage(db, name, { after, upTo: to, limit: pageOfRows }));
    for (const { seq, authorId, at, bytes } of page) {
      const minute = at.slice(0, 16);
      const last = doers.at(-1);
      if (last?.authorId !== authorId || last.minute !== minute) doers.push({ authorId, minute });
      updates.push(bytes);
      doerOf.push(doers.length - 1);
      if (seq <= from) earlier = updates.length;
      after = seq;
    }
    if (page.length < pageOfRows) return { updates, doerOf: Uint32Array.from(doerOf), doers, earlier };
  }
}
