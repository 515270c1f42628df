import type { Transaction } from "kysely";
import type { LateChange } from "../../domain/document/late-edit.ts";
import type { Room } from "../../domain/document/room.ts";
import type { Tables } from "../schema.ts";

/** What someone wrote after its text was frozen, handed in to the secretary. */
export interface LateEdit {
  readonly id: string;
  readonly itemId: string;
  readonly zone: Room["zone"];
  readonly authorId: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly note: string | null;
  readonly changes: readonly LateChange[];
  /** When the secretary or chair was done with it; null until then. */
  readonly settledAt: string | null;
}

export async function insertLateEdit(db: Transaction<Tables>, edit: LateEdit): Promise<void> {
  await db
    .insertInto("late_edit")
    .values({
      id: edit.id,
      item_id: edit.itemId,
      zone: edit.zone,
      author_id: edit.authorId,
      at: edit.at,
      note: edit.note,
      changes: JSON.stringify(edit.changes),
    })
    .execute();
}

/** All of an item, oldest first. */
export async function lateEditsOf(db: Transaction<Tables>, itemId: string): Promise<readonly LateEdit[]> {
  const rows = await db.selectFrom("late_edit").selectAll().where("item_id", "=", itemId).orderBy("at").execute();
  return rows.map(read);
}

export async function findLateEdit(db: Transaction<Tables>, id: string): Promise<LateEdit | null> {
  const row = await db.selectFrom("late_edit").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : read(row);
}

/** Says that it is done with; one that is so already stays as it was. */
export async function settleLateEdit(db: Transaction<Tables>, id: string, personId: string, at: string): Promise<void> {
  await db
    .updateTable("late_edit")
    .set({ settled_at: at, settled_by: personId })
    .where("id", "=", id)
    .where("settled_at", "is", null)
    .execute();
}

const read = (row: Tables["late_edit"]): LateEdit => ({
  id: row.id,
  itemId: row.item_id,
  zone: row.zone as Room["zone"],
  authorId: row.author_id,
  at: row.at,
  note: row.note,
  changes: JSON.parse(row.changes) as LateChange[],
  settledAt: row.settled_at,
});
