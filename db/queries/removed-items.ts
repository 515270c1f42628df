import type { Kysely } from "kysely";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Tables } from "../schema.ts";
import { freeNumber } from "./agenda-order.ts";

type Db = Kysely<Tables>;

/** An item that was taken off an agenda. All that belongs to it is kept. */
export interface RemovedItem {
  readonly id: string;
  readonly meetingId: string;
  readonly title: string;
  /** Its number when it was taken off. */
  readonly removedFrom: number;
}

/** The items that were taken off a meeting's agenda, the newest first. */
export async function removedItemsOf(db: Db, meetingId: string): Promise<readonly RemovedItem[]> {
  const rows = await db
    .selectFrom("agenda_item")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("removed_at", "is not", null)
    .orderBy("removed_at", "desc")
    .orderBy("number")
    .execute();
  return rows.map(removedOfRow);
}

export async function findRemovedItem(db: Db, id: string): Promise<RemovedItem | null> {
  const row = await db
    .selectFrom("agenda_item")
    .selectAll()
    .where("id", "=", id)
    .where("removed_at", "is not", null)
    .executeTakeFirst();
  return row ? removedOfRow(row) : null;
}

/** Takes an item off its agenda. The others are to be numbered anew. */
export async function removeItem(
  db: Db,
  { id, meetingId, number }: Pick<AgendaItem, "id" | "meetingId" | "number">,
  at: string,
): Promise<void> {
  const lowest = await db
    .selectFrom("agenda_item")
    .select(({ fn }) => fn.min("number").as("number"))
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
  await db
    .updateTable("agenda_item")
    .set({ removed_at: at, removed_from: number, number: Math.min(lowest?.number ?? 0, 0) - 1 })
    .where("id", "=", id)
    .execute();
}

/** Puts an item back, last; it is to be numbered into its place. */
export async function restoreItem(db: Db, { id, meetingId }: RemovedItem): Promise<void> {
  const number = await freeNumber(db, meetingId);
  await db
    .updateTable("agenda_item")
    .set({ removed_at: null, removed_from: null, number })
    .where("id", "=", id)
    .execute();
}

type Row = Pick<Tables["agenda_item"], "id" | "meeting_id" | "title" | "removed_from">;

const removedOfRow = ({ id, meeting_id, title, removed_from }: Row): RemovedItem => ({
  id,
  meetingId: meeting_id,
  title,
  removedFrom: removed_from ?? 1,
});
