import {
  listUnprojectedRooms,
  type Projection,
  readFreshProjection,
  readStoredRoom,
  saveProjection,
} from "../../db/queries/rooms.ts";
import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { CollabOptions } from "./collab-options.ts";
import { documentWork } from "./document-work.ts";

export interface StoreParts extends Pick<CollabOptions, "store" | "clock" | "log"> {
  readonly metrics?: Pick<CollabMetrics, "projections">;
}

/**
 * The texts of a room as of its last committed update: from the stored projection if it is fresh, else derived from the
 * log and stored.
 */
export async function bringProjectionUpToDate(parts: StoreParts, room: string): Promise<Projection["texts"]> {
  const found = await parts.store.read(
    async (db) => (await readFreshProjection(db, room)) ?? { stored: await readStoredRoom(db, room) },
  );
  if ("texts" in found) return found.texts;
  const { snapshot, tail, seq } = found.stored;
  if (seq === 0) return {};
  return projectUpdates(parts, room, seq, snapshot === null ? tail : [snapshot, ...tail]);
}

/** Derives the texts that updates up to `seq` add up to, and stores them. If that fails it is logged: texts are given. */
export async function projectUpdates(
  { store, clock, log, metrics }: StoreParts,
  room: string,
  seq: number,
  updates: readonly Uint8Array[],
): Promise<Projection["texts"]> {
  const texts = await documentWork.texts(updates);
  const at = clock().toISOString();
  await store
    .journal((db) => saveProjection(db, room, { seq, texts, at }))
    .then(() => metrics?.projections.add())
    .catch((err: unknown) => log.error({ err, room }, "projection not stored"));
  return texts;
}

/** Brings every room's projection up to date: for what reads many rooms, and at the end of the program. */
export async function projectAllRooms(parts: StoreParts): Promise<void> {
  for (const room of await parts.store.read(listUnprojectedRooms)) {
    await bringProjectionUpToDate(parts, room).catch((err: unknown) =>
      parts.log.error({ err, room }, "room not projected"),
    );
  }
}
