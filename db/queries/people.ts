import type { Kysely } from "kysely";
import type { Membership, Role } from "../../domain/access/actor.ts";
import type { Tables } from "../schema.ts";

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly initials: string;
  readonly passwordHash: string | null;
  readonly isAdministrator: boolean;
  readonly locale: "da" | "en";
}

type Db = Kysely<Tables>;

export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const row = await db
    .selectFrom("person")
    .selectAll()
    .where("email", "=", email.trim().toLowerCase())
    .executeTakeFirst();
  return row ? personOfRow(row) : null;
}

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const row = await db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? personOfRow(row) : null;
}

/** The people with these ids, in no particular order; unknown ids are left out. */
export async function findPeople(
  db: Db,
  ids: readonly string[],
): Promise<readonly Pick<Person, "id" | "name" | "initials">[]> {
  return db.selectFrom("person").select(["id", "name", "initials"]).where("id", "in", ids).execute();
}

export async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom("person").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export async function insertPerson(db: Db, person: Person & { readonly createdAt: string }): Promise<void> {
  await db
    .insertInto("person")
    .values({
      id: person.id,
      email: person.email.trim().toLowerCase(),
      name: person.name,
      initials: person.initials,
      password_hash: person.passwordHash,
      is_administrator: person.isAdministrator ? 1 : 0,
      locale: person.locale,
      created_at: person.createdAt,
    })
    .execute();
}

export async function updateLocale(db: Db, personId: string, locale: Person["locale"]): Promise<void> {
  await db.updateTable("person").set({ locale }).where("id", "=", personId).execute();
}

export async function membershipsOf(db: Db, personId: string): Promise<readonly Membership[]> {
  const rows = await db.selectFrom("membership").selectAll().where("person_id", "=", personId).execute();
  return rows.map(membershipOfRow);
}

/** Everybody with a role in the body, each with all their roles there. */
export async function peopleOfBody(
  db: Db,
  bodyId: string,
): Promise<readonly (Person & { readonly memberships: readonly Membership[] })[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .selectAll()
    .where("body_id", "=", bodyId)
    .orderBy("person.created_at")
    .orderBy("person.id")
    .execute();
  const people = new Map<string, Person & { memberships: Membership[] }>();
  for (const row of rows) {
    const person = people.get(row.person_id) ?? { ...personOfRow(row), memberships: [] };
    person.memberships.push(membershipOfRow(row));
    people.set(row.person_id, person);
  }
  return [...people.values()];
}

export async function insertMembership(db: Db, personId: string, membership: Membership): Promise<void> {
  await db
    .insertInto("membership")
    .values({
      body_id: membership.bodyId,
      person_id: personId,
      role: membership.role,
      cleared_for_closed: membership.clearedForClosed ? 1 : 0,
    })
    .execute();
}

function membershipOfRow(row: Tables["membership"]): Membership {
  return { bodyId: row.body_id, role: row.role as Role, clearedForClosed: row.cleared_for_closed === 1 };
}

function personOfRow(row: Tables["person"]): Person {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    initials: row.initials,
    passwordHash: row.password_hash,
    isAdministrator: row.is_administrator === 1,
    locale: row.locale as Person["locale"],
  };
}
