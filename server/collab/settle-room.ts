import { saveSnapshot } from "../../db/queries/rooms.ts";
import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { DocumentAttempts } from "./document-attempts.ts";
import type { CompactDocument, DocumentWork } from "./document-work.ts";
import type { ExaminedRoom } from "./examine-document.ts";
import type { LiveRoom } from "./live-room.ts";
import { type StoreParts, storeProjection } from "./projection.ts";
import { quarantine } from "./quarantine.ts";
import { thinLog } from "./thin-log.ts";

export interface SettlingParts extends StoreParts {
  readonly work: DocumentWork;
  readonly attempts: DocumentAttempts;
  readonly metrics: Pick<CollabMetrics, "projections" | "compactions" | "content">;
  /** Writes an edit of the server's own. */
  readonly repair: (room: LiveRoom, update: Uint8Array) => void;
  /** Nobody may be in the room any more. */
  readonly onQuarantined: (room: LiveRoom) => void;
}

/**
 * Looks through a room that has fallen quiet: stores its texts and, if it is due, a snapshot. Foreign content is taken
 * away by an edit; a room where that isn't possible is closed. Rejects when the work could not be done.
 */
export async function settleRoom(parts: SettlingParts, room: LiveRoom, isCompacting: boolean): Promise<void> {
  const fragments = (await parts.fragmentsOf?.(room.room)) ?? null;
  const { document, name } = room;
  const { seq } = document;
  const examination = await parts.attempts.examine({ room: name, seq }, document.pieces(), { fragments, isCompacting });
  if (examination.kind === "broken") {
    await quarantine(parts, { room: name, seq, cause: examination.cause });
    parts.onQuarantined(room);
    return;
  }
  const { compact, texts, repair } = examination;
  if (compact !== null) await storeSnapshot(parts, room, seq, compact);
  await storeProjection(parts, name, { seq, texts });
  if (fragments !== null && repair !== null) mend(parts, room, repair);
  if (compact !== null) await thin(parts, name, seq);
}

/** The log is right without it, and it comes again after the next snapshot. */
async function thin(parts: SettlingParts, room: string, seq: number): Promise<void> {
  await thinLog(parts, room, seq).catch((err: unknown) => parts.log.error({ err, room }, "log not compacted"));
}

/** Stores all up to now as one snapshot. The log keeps who wrote what, and when. */
async function storeSnapshot(
  { store, clock, metrics }: SettlingParts,
  room: LiveRoom,
  seq: number,
  compact: CompactDocument,
) {
  await store.journal((db) => saveSnapshot(db, room.name, { ...compact, seq, at: clock().toISOString() }));
  metrics.compactions.add();
  room.document.rebase(compact, seq);
}

function mend(
  { log, metrics, repair }: SettlingParts,
  room: LiveRoom,
  found: NonNullable<ExaminedRoom["repair"]>,
): void {
  log.warn({ room: room.name, seq: room.document.seq, faults: found.faults }, "foreign content taken away");
  metrics.content.add("repaired");
  repair(room, found.update);
}
