import type { Kysely } from "kysely";
import type { Sitting } from "../../domain/meeting/sitting.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** When the meeting was at which item, in order. */
export async function sittingsOfMeeting(db: Db, meetingId: string): Promise<readonly Sitting[]> {
  const rows = await db
    .selectFrom("item_sitting")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("started_at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, item_id, started_at, finished_at }) => ({
    id,
    itemId: item_id,
    from: started_at,
    to: finished_at,
  }));
}

/** Begins a sitting. The store lets a meeting have one at a time. */
export async function insertSitting(
  db: Db,
  { meetingId, itemId, at }: { readonly meetingId: string; readonly itemId: string; readonly at: string },
): Promise<void> {
  await db
    .insertInto("item_sitting")
    .values({ id: crypto.randomUUID(), meeting_id: meetingId, item_id: itemId, started_at: at, finished_at: null })
    .execute();
}

/** Ends a sitting, or, with null, lets it go on. */
export async function finishSitting(db: Db, id: string, at: string | null): Promise<void> {
  await db.updateTable("item_sitting").set({ finished_at: at }).where("id", "=", id).execute();
}
