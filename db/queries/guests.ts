import type { Kysely } from "kysely";
import type { InvitedGuest } from "../../domain/meeting/agenda-item.ts";
import type { GuestFacts } from "../../domain/meeting/item-guests.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** The guests of the given items, in their order; items without any are left out. */
export async function guestsOf(
  db: Db,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly InvitedGuest[]>> {
  const rows = await db
    .selectFrom("guest")
    .selectAll()
    .where("item_id", "in", itemIds)
    .orderBy("item_id")
    .orderBy("position")
    .execute();
  const guests = new Map<string, InvitedGuest[]>();
  for (const row of rows) {
    const guest = {
      id: row.id,
      name: row.name,
      title: row.title,
      arrivesAt: row.arrives_at,
      personId: row.person_id,
    };
    guests.set(row.item_id, [...(guests.get(row.item_id) ?? []), guest]);
  }
  return guests;
}

export async function insertGuest(db: Db, itemId: string, position: number, guest: InvitedGuest): Promise<void> {
  await db
    .insertInto("guest")
    .values({
      id: guest.id,
      item_id: itemId,
      position,
      name: guest.name,
      title: guest.title,
      arrives_at: guest.arrivesAt,
      person_id: guest.personId,
    })
    .execute();
}

/** Adds a guest after the others. */
export async function appendGuest(db: Db, itemId: string, guest: InvitedGuest): Promise<void> {
  const last = await db
    .selectFrom("guest")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  await insertGuest(db, itemId, (last?.position ?? -1) + 1, guest);
}

export async function updateGuest(db: Db, id: string, facts: Partial<GuestFacts>): Promise<void> {
  const { name, title, arrivesAt, personId } = facts;
  await db
    .updateTable("guest")
    .set({
      ...(name !== undefined && { name }),
      ...(title !== undefined && { title }),
      ...(arrivesAt !== undefined && { arrives_at: arrivesAt }),
      ...(personId !== undefined && { person_id: personId }),
    })
    .where("id", "=", id)
    .execute();
}

/** Takes a guest off. The others keep their positions, which only say who comes before whom. */
export async function deleteGuest(db: Db, id: string): Promise<void> {
  await db.deleteFrom("guest").where("id", "=", id).execute();
}
