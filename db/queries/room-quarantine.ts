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
