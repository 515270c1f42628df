import type { Kysely } from "kysely";
import { findAllPeople, findPersonByEmail, type Person } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { Refusal } from "../../domain/refusal.ts";
import { isSameName } from "./change-body-details.ts";

/**
 * Whom someone means by an e-mail, `name (e-mail)`, or a name that only one person has. Refuses `person-unknown`, and
 * `person-deactivated`.
 */
export async function findPersonByWords(db: Kysely<Tables>, words: string): Promise<Person> {
  const email = /\(([^()\s]+)\)\s*$/.exec(words)?.[1] ?? words;
  const person = (await findPersonByEmail(db, email)) ?? (await findByName(db, words));
  if (person === null) throw new Refusal("person-unknown");
  if (person.deactivatedAt !== null) throw new Refusal("person-deactivated");
  return person;
}

async function findByName(db: Kysely<Tables>, name: string): Promise<Person | null> {
  const [person, ...others] = (await findAllPeople(db)).filter(
    (known) => known.deactivatedAt === null && isSameName(known.name, name),
  );
  return others.length === 0 ? (person ?? null) : null;
}
