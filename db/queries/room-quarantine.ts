import type { Transaction } from "kysely";
import type { Tables } from "../schema.ts";
import type { JournalTables } from "../store.ts";
import type { Projection } from "./rooms.ts";

/** Closes a room for what was found in its document up to update `seq`. A room that is closed already stays as it is. */
export async function quarantineRoom(
  db: Transaction<JournalTables>,
  row: { readonly room: string; readonly seq: number; readonly cause: string; readonly at: string },
): Promise<void> {
  await db
    .insertInto("room_quarantine")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface QuarantinedRoom {
  readonly room: string;
  /** What was found was in its document up to this update. */
  readonly seq: number;
  readonly cause: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The oldest first. */
export const listQuarantinedRooms = (db: Transaction<Tables>): Promise<readonly QuarantinedRoom[]> =>
  db.selectFrom("room_quarantine").select(["room", "seq", "cause", "at"]).orderBy("at").orderBy("room").execute();

/** Lets people in again. Gives what the room was closed for; null for a room that is not closed. */
export async function releaseQuarantinedRoom(
  db: Transaction<JournalTables>,
  room: string,
): Promise<Pick<QuarantinedRoom, "seq" | "cause"> | null> {
  const row = await db
    .deleteFrom("room_quarantine")
    .where("room", "=", room)
    .returning(["seq", "cause"])
    .executeTakeFirst();
  return row ?? null;
}

export async function isRoomQuarantined(db: Transaction<Tables>, room: string): Promise<boolean> {
  const row = await db.selectFrom("room_quarantine").select("room").where("room", "=", room).executeTakeFirst();
  return row !== undefined;
}

/** The last projection that was stored, though the log may have gone on since; null if there never was one. */
export async function readLastProjection(db: Transaction<Tables>, room: string): Promise<Projection | null> {
  const stored = await db
    .selectFrom("room_projection")
    .select(["seq", "texts"])
    .where("room", "=", room)
    .executeTakeFirst();
  return stored === undefined ? null : { seq: stored.seq, texts: JSON.parse(stored.texts) as Projection["texts"] };
}
