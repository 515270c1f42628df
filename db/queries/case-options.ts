import { type Kysely, sql } from "kysely";
import type { CaseOption, OptionState } from "../../domain/minutes/item-record.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** An option with the item that it belongs to. */
export type StoredCaseOption = CaseOption & { readonly itemId: string };

/** Of the given items, oldest first. */
export async function caseOptionsOf(db: Db, itemIds: readonly string[]): Promise<readonly StoredCaseOption[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom("case_option")
    .selectAll()
    .where("item_id", "in", itemIds)
    .orderBy("created_at")
    .orderBy(sql`rowid`)
    .execute();
  return rows.map((row) => ({
    itemId: row.item_id,
    version: row.version,
    id: row.id,
    title: row.title,
    state: row.state as OptionState,
    dependsOn: row.depends_on,
  }));
}

/** Adds it at version 1. */
export async function insertCaseOption(db: Db, entry: Omit<StoredCaseOption, "version">, at: string): Promise<void> {
  await db
    .insertInto("case_option")
    .values({
      id: entry.id,
      item_id: entry.itemId,
      title: entry.title,
      state: entry.state,
      depends_on: entry.dependsOn,
      created_at: at,
    })
    .execute();
}

/** Changes it. False, and nothing changed, where `version` is no longer the newest, or it is gone. */
export async function updateCaseOption(db: Db, entry: StoredCaseOption): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("case_option")
    .set({ title: entry.title, state: entry.state, depends_on: entry.dependsOn, version: entry.version + 1 })
    .where("id", "=", entry.id)
    .where("item_id", "=", entry.itemId)
    .where("version", "=", entry.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes it away. False where `version` is no longer the newest, or it is gone. */
export async function deleteCaseOption(
  db: Db,
  entry: Pick<StoredCaseOption, "id" | "itemId" | "version">,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("case_option")
    .where("id", "=", entry.id)
    .where("item_id", "=", entry.itemId)
    .where("version", "=", entry.version)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
