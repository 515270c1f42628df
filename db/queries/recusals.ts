import type { Kysely } from "kysely";
import type { Recusal } from "../../domain/meeting/recusal.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** Every recusal from the given items, withdrawn ones too, oldest first. */
export async function recusalsOf(db: Db, itemIds: readonly string[]): Promise<readonly Recusal[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom("recusal")
    .selectAll()
    .where("item_id", "in", itemIds)
    .orderBy("declared_at")
    .orderBy("id")
    .execute();
  return rows.map(read);
}

export async function insertRecusal(db: Db, recusal: Omit<Recusal, "withdrawnAt">): Promise<void> {
  await db
    .insertInto("recusal")
    .values({
      id: recusal.id,
      item_id: recusal.itemId,
      person_id: recusal.personId,
      reason: recusal.reason,
      declared_at: recusal.declaredAt,
      declared_by: recusal.declaredBy,
    })
    .execute();
}

export async function withdrawRecusal(
  db: Db,
  { id, at, by }: { readonly id: string; readonly at: string; readonly by: string },
): Promise<void> {
  await db.updateTable("recusal").set({ withdrawn_at: at, withdrawn_by: by }).where("id", "=", id).execute();
}

const read = (row: Tables["recusal"]): Recusal => ({
  id: row.id,
  itemId: row.item_id,
  personId: row.person_id,
  reason: row.reason,
  declaredAt: row.declared_at,
  declaredBy: row.declared_by,
  withdrawnAt: row.withdrawn_at,
});
