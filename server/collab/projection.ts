import { isRoomQuarantined, readLastProjection } from "../../db/queries/room-quarantine.ts";
import {
  listUnprojectedRooms,
  type Projection,
  readFreshProjection,
  readStoredRoom,
  type StoredProjection,
  saveProjection,
} from "../../db/queries/rooms.ts";
import { parseRoomName } from "../../domain/document/room.ts";
import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { CollabOptions } from "./collab-options.ts";
import { DocumentAttempts } from "./document-attempts.ts";
import { type DocumentWork, workInProcess } from "./document-work.ts";
import { quarantine } from "./quarantine.ts";

export interface StoreParts extends Pick<CollabOptions, "store" | "clock" | "log"> {
  /** Where documents are worked on; in this thread unless given. */
  readonly work?: DocumentWork;
  /** The same, with a count of what failed. */
  readonly attempts?: DocumentAttempts;
  /** See {@link CollabOptions}; without it every text is shown. */
  readonly fragmentsOf?: CollabOptions["fragmentsOf"];
  readonly metrics?: Pick<CollabMetrics, "projections" | "content">;
}

/**
 * The texts of a room as of its last committed update: from the stored projection if it is fresh, else derived from the
 * log and stored. Of a room in quarantine the last good ones.
 */
export async function bringProjectionUpToDate(parts: StoreParts, name: string): Promise<Projection["texts"]> {
  const found = await parts.store.read(async (db) => {
    const shown = await readFreshProjection(db, name);
    if (shown !== null) return shown;
    const last = await readLastProjection(db, name);
    if (await isRoomQuarantined(db, name)) return last ?? { texts: {} };
    return { last, stored: await readStoredRoom(db, name) };
  });
  if ("texts" in found) return found.texts;
  const { snapshot, tail, seq } = found.stored;
  if (seq === 0) return {};
  const room = parseRoomName(name);
  const fragments = room === null ? null : ((await parts.fragmentsOf?.(room)) ?? null);
  const updates = snapshot === null ? tail : [snapshot, ...tail];
  const attempts = parts.attempts ?? new DocumentAttempts(parts.work ?? workInProcess);
  const examination = await attempts.examine({ room: name, seq }, updates, { fragments, isCompacting: false });
  if (examination.kind === "broken") {
    await quarantine(parts, { room: name, seq, cause: examination.cause });
    return found.last?.texts ?? {};
  }
  await storeProjection(parts, name, { seq, texts: examination.texts });
  return JSON.parse(examination.texts) as Projection["texts"];
}

/** Stores a projection. If that fails it is only logged: it can be derived again. */
export async function storeProjection(
  { store, clock, log, metrics }: StoreParts,
  room: string,
  projection: StoredProjection,
) {
  const at = clock().toISOString();
  await store
    .journal((db) => saveProjection(db, room, { ...projection, at }))
    .then(() => metrics?.projections.add())
    .catch((err: unknown) => log.error({ err, room }, "projection not stored"));
}

/** Brings every room's projection up to date: for what reads many rooms, and at the end of the program. */
export async function projectAllRooms(parts: StoreParts): Promise<void> {
  for (const room of await parts.store.read(listUnprojectedRooms)) {
    await bringProjectionUpToDate(parts, room).catch((err: unknown) =>
      parts.log.error({ err, room }, "room not projected"),
    );
  }
}
