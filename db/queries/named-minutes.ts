import type { Kysely } from "kysely";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** Meetings of a body before an instant whose minutes were approved here and that no item of any agenda names, oldest first. */
export async function unnamedMinutes(
  db: Db,
  bodyId: string,
  before: string,
): Promise<readonly { readonly meetingId: string; readonly startsAt: string }[]> {
  return db
    .selectFrom("meeting")
    .innerJoin("publication", "publication.meeting_id", "meeting.id")
    .select(["meeting.id as meetingId", "meeting.starts_at as startsAt"])
    .where("publication.kind", "=", "minutes")
    .where("meeting.body_id", "=", bodyId)
    .where("meeting.starts_at", "<", before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("agenda_item")
            .innerJoin("meeting as later", "later.id", "agenda_item.meeting_id")
            .select("agenda_item.id")
            .whereRef("agenda_item.approves_meeting_id", "=", "meeting.id")
            .where("agenda_item.removed_at", "is", null)
            .where("later.stage", "<>", "cancelled"),
        ),
      ),
    )
    .orderBy("meeting.starts_at")
    .execute();
}

/** From now on the item is about the minutes of that meeting, and called so. */
export async function nameMinutes(db: Db, itemId: string, meetingId: string, title: string): Promise<void> {
  await db.updateTable("agenda_item").set({ approves_meeting_id: meetingId, title }).where("id", "=", itemId).execute();
}

/** When a meeting's minutes were approved here; null for those that were not. */
export async function minutesApprovedAt(db: Db, meetingId: string): Promise<string | null> {
  const row = await db
    .selectFrom("publication")
    .select("at")
    .where("meeting_id", "=", meetingId)
    .where("kind", "=", "minutes")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
