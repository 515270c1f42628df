import { type Kysely, sql } from "kysely";
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
  return rows.map((row) => ({
    itemId: row.item_id,
    version: row.version,
    id: row.id,
    text: row.text,
    ownerId: row.owner_id,
    dueOn: row.due_on,
    doneAt: row.done_at,
  }));
}

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
