import { type Kysely, type Selectable, sql } from "kysely";
import type { FollowUp } from "../../domain/minutes/item-record.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** A follow-up with the item that it belongs to. */
export type StoredFollowUp = FollowUp & { readonly itemId: string };

/** Of the given items, oldest first. */
export async function followUpsOf(db: Db, itemIds: readonly string[]): Promise<readonly StoredFollowUp[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom("follow_up")
    .selectAll()
    .where("item_id", "in", itemIds)
    .orderBy("created_at")
    .orderBy(sql`rowid`)
    .execute();
  return rows.map(ofRow);
}

const ofRow = (row: Selectable<Tables["follow_up"]>): StoredFollowUp => ({
  itemId: row.item_id,
  version: row.version,
  id: row.id,
  text: row.text,
  ownerId: row.owner_id,
  dueOn: row.due_on,
  doneAt: row.done_at,
});

/** Adds it at version 1. */
export async function insertFollowUp(db: Db, entry: Omit<StoredFollowUp, "version">, at: string): Promise<void> {
  await db
    .insertInto("follow_up")
    .values({
      id: entry.id,
      item_id: entry.itemId,
      text: entry.text,
      owner_id: entry.ownerId,
      due_on: entry.dueOn,
      done_at: entry.doneAt,
      created_at: at,
    })
    .execute();
}

/** Changes it. False, and nothing changed, where `version` is no longer the newest, or it is gone. */
export async function updateFollowUp(db: Db, entry: StoredFollowUp): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("follow_up")
    .set({
      text: entry.text,
      owner_id: entry.ownerId,
      due_on: entry.dueOn,
      done_at: entry.doneAt,
      version: entry.version + 1,
    })
    .where("id", "=", entry.id)
    .where("item_id", "=", entry.itemId)
    .where("version", "=", entry.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes it away. False where `version` is no longer the newest, or it is gone. */
export async function deleteFollowUp(
  db: Db,
  entry: Pick<StoredFollowUp, "id" | "itemId" | "version">,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("follow_up")
    .where("id", "=", entry.id)
    .where("item_id", "=", entry.itemId)
    .where("version", "=", entry.version)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A follow-up by its id. */
export async function findFollowUp(db: Db, id: string): Promise<StoredFollowUp | null> {
  const row = await db.selectFrom("follow_up").select("item_id").where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  return (await followUpsOf(db, [row.item_id])).find((followUp) => followUp.id === id) ?? null;
}

/**
 * Of a body's meetings before an instant that have begun: the follow-ups that are open, or were done at `doneSince` or later.
 * Soonest due first, those without a date last.
 */
export async function followUpsBefore(
  db: Db,
  { bodyId, before, doneSince }: { bodyId: string; before: string; doneSince: string },
): Promise<readonly StoredFollowUp[]> {
  const rows = await db
    .selectFrom("follow_up")
    .innerJoin("agenda_item", "agenda_item.id", "follow_up.item_id")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .selectAll("follow_up")
    .where("meeting.body_id", "=", bodyId)
    .where("meeting.starts_at", "<", before)
    .where("meeting.stage", "not in", ["draft", "agenda-published", "cancelled"])
    .where("agenda_item.removed_at", "is", null)
    .where((where) => where.or([where("follow_up.done_at", "is", null), where("follow_up.done_at", ">=", doneSince)]))
    .orderBy(sql`follow_up.due_on is null`)
    .orderBy("follow_up.due_on")
    .orderBy("follow_up.created_at")
    .orderBy(sql`follow_up.rowid`)
    .execute();
  return rows.map(ofRow);
}

/** Says that it is done, or open again. False, and nothing changed, where `version` is no longer the newest, or it is gone. */
export async function settleFollowUp(
  db: Db,
  { id, version, doneAt }: Pick<StoredFollowUp, "id" | "version" | "doneAt">,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("follow_up")
    .set({ done_at: doneAt, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
