import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** Above every number that an agenda has. */
const outOfTheWay = 1_000_000;

/** The ids of what is on a meeting's agenda, in order. */
export async function agendaOf(db: Db, meetingId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("agenda_item")
    .select("id")
    .where("meeting_id", "=", meetingId)
    .where("removed_at", "is", null)
    .orderBy("number")
    .execute();
  return rows.map(({ id }) => id);
}

/** The meeting of an item, also of one that was taken off its agenda. */
export async function meetingIdOf(db: Db, itemId: string): Promise<string | null> {
  const row = await db.selectFrom("agenda_item").select("meeting_id").where("id", "=", itemId).executeTakeFirst();
  return row?.meeting_id ?? null;
}

/** Numbers a meeting's items 1, 2, 3... in this order. `ids` are all that is on its agenda. */
export async function numberItems(db: Db, meetingId: string, ids: readonly string[]): Promise<void> {
  // No two items of a meeting may have one number, not even for a moment.
  await db
    .updateTable("agenda_item")
    .set({ number: sql`number + ${outOfTheWay}` })
    .where("meeting_id", "=", meetingId)
    .where("removed_at", "is", null)
    .execute();
  for (const [index, id] of ids.entries()) {
    await db
      .updateTable("agenda_item")
      .set({ number: index + 1 })
      .where("id", "=", id)
      .execute();
  }
}

/** A number that no item of the meeting has, for one that is about to get its place. */
export async function freeNumber(db: Db, meetingId: string): Promise<number> {
  const row = await db
    .selectFrom("agenda_item")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
  return Math.max(row?.number ?? 0, 0) + 1;
}

/** Puts an item last on the agenda of another meeting. */
export async function moveItem(db: Db, id: string, meetingId: string): Promise<void> {
  const number = await freeNumber(db, meetingId);
  await db.updateTable("agenda_item").set({ meeting_id: meetingId, number }).where("id", "=", id).execute();
}
