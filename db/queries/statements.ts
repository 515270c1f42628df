import { type Kysely, sql } from "kysely";
import type { Statement } from "../../domain/minutes/item-record.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** A statement with the item that it belongs to. */
export type StoredStatement = Statement & { readonly itemId: string };

/** Of the given items, oldest first. */
export async function statementsOf(db: Db, itemIds: readonly string[]): Promise<readonly StoredStatement[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom("statement")
    .selectAll()
    .where("item_id", "in", itemIds)
    .orderBy("created_at")
    .orderBy(sql`rowid`)
    .execute();
  return rows.map((row) => ({
    itemId: row.item_id,
    version: row.version,
    id: row.id,
    personId: row.person_id,
    text: row.text,
  }));
}

/** Adds it at version 1. */
export async function insertStatement(db: Db, entry: Omit<StoredStatement, "version">, at: string): Promise<void> {
  await db
    .insertInto("statement")
    .values({
      id: entry.id,
      item_id: entry.itemId,
      person_id: entry.personId,
      text: entry.text,
      created_at: at,
    })
    .execute();
}

/** Changes it. False, and nothing changed, where `version` is no longer the newest, or it is gone. */
export async function updateStatement(db: Db, entry: StoredStatement): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("statement")
    .set({ text: entry.text, version: entry.version + 1 })
    .where("id", "=", entry.id)
    .where("item_id", "=", entry.itemId)
    .where("version", "=", entry.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes it away. False where `version` is no longer the newest, or it is gone. */
export async function deleteStatement(
  db: Db,
  entry: Pick<StoredStatement, "id" | "itemId" | "version">,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("statement")
    .where("id", "=", entry.id)
    .where("item_id", "=", entry.itemId)
    .where("version", "=", entry.version)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
