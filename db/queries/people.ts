import { type Kysely, sql } from "kysely";
import type { Membership, Role } from "../../domain/access/actor.ts";
import { isInForce, type Term } from "../../domain/access/term.ts";
import type { Tables } from "../schema.ts";

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly initials: string;
  readonly passwordHash: string | null;
  readonly isAdministrator: boolean;
  readonly locale: "da" | "en";
  /** Since when they can't log in; null while they can. */
  readonly deactivatedAt: string | null;
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

export async function findAllPeople(db: Db): Promise<readonly Person[]> {
  return (await db.selectFrom("person").selectAll().execute()).map(personOfRow);
}

export async function insertPerson(
  db: Db,
  person: Omit<Person, "deactivatedAt"> & { readonly createdAt: string },
): Promise<void> {
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

/** Stores name, initials, e-mail, password, and whether they administer and may log in. */
export async function updatePerson(db: Db, person: Person): Promise<void> {
  await db
    .updateTable("person")
    .set({
      email: person.email.trim().toLowerCase(),
      name: person.name,
      initials: person.initials,
      password_hash: person.passwordHash,
      is_administrator: person.isAdministrator ? 1 : 0,
      deactivated_at: person.deactivatedAt,
    })
    .where("id", "=", person.id)
    .execute();
}

/** Administrators who can log in: active, and with a password. */
export async function countAdministrators(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("person")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("is_administrator", "=", 1)
    .where("deactivated_at", "is", null)
    .where("password_hash", "is not", null)
    .executeTakeFirstOrThrow();
  return count;
}

/** A person's roles that are in force on a day, `YYYY-MM-DD` in Denmark (rule B2). */
export async function membershipsOf(db: Db, personId: string, today: string): Promise<readonly Membership[]> {
  const rows = await db.selectFrom("membership").selectAll().where("person_id", "=", personId).execute();
  return rows.filter((row) => isInForce(termOfRow(row), today)).map(membershipOfRow);
}

/** Everybody who can log in and has a role in the body on that day, each with all the roles that they then have there. */
export async function peopleOfBody(
  db: Db,
  bodyId: string,
  today: string,
): Promise<readonly (Person & { readonly memberships: readonly Membership[] })[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .selectAll("person")
    .select(["person_id", "body_id", "role", "cleared_for_closed", "starts_on", "ends_on", "ended_at"])
    .where("body_id", "=", bodyId)
    .where("deactivated_at", "is", null)
    .orderBy("person.created_at")
    .orderBy(sql`person.rowid`)
    .execute();
  const people = new Map<string, Person & { memberships: Membership[] }>();
  for (const row of rows) {
    if (!isInForce(termOfRow(row), today)) continue;
    const person = people.get(row.person_id) ?? { ...personOfRow(row), memberships: [] };
    person.memberships.push(membershipOfRow(row));
    people.set(row.person_id, person);
  }
  return [...people.values()];
}

/** Gives a person a role for a term; without one, from now on and without end. */
export async function insertMembership(
  db: Db,
  personId: string,
  membership: Membership,
  { id, from, to }: Pick<Term, "from" | "to"> & { readonly id: string } = {
    id: crypto.randomUUID(),
    from: null,
    to: null,
  },
): Promise<void> {
  await db
    .insertInto("membership")
    .values({
      id,
      body_id: membership.bodyId,
      person_id: personId,
      role: membership.role,
      cleared_for_closed: membership.clearedForClosed ? 1 : 0,
      starts_on: from,
      ends_on: to,
      ended_at: null,
    })
    .execute();
}

type MembershipColumns = Pick<Tables["membership"], "body_id" | "role" | "cleared_for_closed">;
type TermColumns = Pick<Tables["membership"], "starts_on" | "ends_on" | "ended_at">;

export function membershipOfRow(row: MembershipColumns): Membership {
  return { bodyId: row.body_id, role: row.role as Role, clearedForClosed: row.cleared_for_closed === 1 };
}

export function termOfRow(row: TermColumns): Term {
  return { from: row.starts_on, to: row.ends_on, endedAt: row.ended_at };
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
    deactivatedAt: row.deactivated_at,
  };
}
