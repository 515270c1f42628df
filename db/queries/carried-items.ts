import type { Kysely } from "kysely";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/**
 * Where an item came up again: on an agenda that holds, and from which it was not taken off. Null where it did not, apart
 * from `exceptId`.
 */
export async function findCarriedTo(db: Db, itemId: string, exceptId = ""): Promise<string | null> {
  const row = await db
    .selectFrom("agenda_item")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .select("agenda_item.id")
    .where("agenda_item.carried_from_id", "=", itemId)
    .where("agenda_item.id", "<>", exceptId)
    .where("agenda_item.removed_at", "is", null)
    .where("meeting.stage", "<>", "cancelled")
    .orderBy("meeting.starts_at")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What meetings that are over postponed in a body, or referred in another, and what has not come up again. */
export async function leftItems(
  db: Db,
  bodyId: string,
  heldStages: readonly string[],
): Promise<readonly { readonly itemId: string; readonly meetingId: string }[]> {
  return db
    .selectFrom("item_outcome")
    .innerJoin("agenda_item", "agenda_item.id", "item_outcome.item_id")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .select(["agenda_item.id as itemId", "agenda_item.meeting_id as meetingId"])
    .where("agenda_item.removed_at", "is", null)
    .where("meeting.stage", "in", heldStages)
    .where((where) =>
      where.or([
        where.and([where("item_outcome.outcome", "=", "postponed"), where("meeting.body_id", "=", bodyId)]),
        where.and([where("item_outcome.outcome", "=", "referred"), where("meeting.body_id", "<>", bodyId)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("agenda_item as copy")
            .innerJoin("meeting as later", "later.id", "copy.meeting_id")
            .select("copy.id")
            .whereRef("copy.carried_from_id", "=", "agenda_item.id")
            .where("copy.removed_at", "is", null)
            .where("later.stage", "<>", "cancelled"),
        ),
      ),
    )
    .orderBy("meeting.starts_at")
    .orderBy("agenda_item.number")
    .execute();
}

/** Which items chair or secretary left out of a meeting, and which of its agenda they took off again, by source. */
export async function leftOutOf(db: Db, meetingId: string): Promise<ReadonlySet<string>> {
  const leftOut = await db.selectFrom("left_out_item").select("item_id").where("meeting_id", "=", meetingId).execute();
  const takenOff = await db
    .selectFrom("agenda_item")
    .select("carried_from_id")
    .where("meeting_id", "=", meetingId)
    .where("removed_at", "is not", null)
    .where("carried_from_id", "is not", null)
    .execute();
  return new Set([
    ...leftOut.map(({ item_id }) => item_id),
    ...takenOff.flatMap(({ carried_from_id }) => carried_from_id ?? []),
  ]);
}

/** The item that was made of another for a meeting and then taken off its agenda; null where there is none. */
export async function findTakenOff(db: Db, meetingId: string, sourceId: string): Promise<string | null> {
  const row = await db
    .selectFrom("agenda_item")
    .select("id")
    .where("meeting_id", "=", meetingId)
    .where("carried_from_id", "=", sourceId)
    .where("removed_at", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Leaves an item out of a meeting. What is left out already stays so. */
export async function leaveOut(
  db: Db,
  { meetingId, itemId, at, by }: { meetingId: string; itemId: string; at: string; by: string | null },
): Promise<void> {
  await db
    .insertInto("left_out_item")
    .values({ meeting_id: meetingId, item_id: itemId, at, by_id: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Offers it again. */
export async function takeIn(db: Db, meetingId: string, itemId: string): Promise<void> {
  await db.deleteFrom("left_out_item").where("meeting_id", "=", meetingId).where("item_id", "=", itemId).execute();
}
