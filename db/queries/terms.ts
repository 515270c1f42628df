import type { Kysely, Selectable } from "kysely";
import type { Membership } from "../../domain/access/actor.ts";
import type { Term } from "../../domain/access/term.ts";
import type { Tables } from "../schema.ts";
import { membershipOfRow, termOfRow } from "./people.ts";

type Db = Kysely<Tables>;

/** A person's role in a body with its term: also one that is over or has not begun. */
export interface HeldRole extends Membership, Term {
  readonly id: string;
  readonly personId: string;
}

export async function findHeldRole(db: Db, id: string): Promise<HeldRole | null> {
  const row = await db.selectFrom("membership").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? heldRoleOfRow(row) : null;
}

export async function heldRolesOfBody(db: Db, bodyId: string): Promise<readonly HeldRole[]> {
  return (await db.selectFrom("membership").selectAll().where("body_id", "=", bodyId).execute()).map(heldRoleOfRow);
}

export async function heldRolesOfPerson(db: Db, personId: string): Promise<readonly HeldRole[]> {
  return (await db.selectFrom("membership").selectAll().where("person_id", "=", personId).execute()).map(heldRoleOfRow);
}

export async function allHeldRoles(db: Db): Promise<readonly HeldRole[]> {
  return (await db.selectFrom("membership").selectAll().execute()).map(heldRoleOfRow);
}

/** Stores the term and the clearance; whose role in which body it is never changes. */
export async function updateHeldRole(db: Db, held: HeldRole): Promise<void> {
  await db
    .updateTable("membership")
    .set({
      cleared_for_closed: held.clearedForClosed ? 1 : 0,
      starts_on: held.from,
      ends_on: held.to,
      ended_at: held.endedAt,
    })
    .where("id", "=", held.id)
    .execute();
}

const heldRoleOfRow = (row: Selectable<Tables["membership"]>): HeldRole => ({
  id: row.id,
  personId: row.person_id,
  ...membershipOfRow(row),
  ...termOfRow(row),
});
