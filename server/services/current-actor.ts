import type { Kysely } from "kysely";
import { findPerson, membershipsOf, type Person } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";

/** A person as they may act at an instant, with the roles that are then in force; null for none, and for a deactivated one. */
export async function currentActor(
  db: Kysely<Tables>,
  personId: string,
  now: Date,
): Promise<{ readonly actor: Extract<Actor, { kind: "person" }>; readonly person: Person } | null> {
  const person = await findPerson(db, personId);
  if (person === null || person.deactivatedAt !== null) return null;
  const memberships = await membershipsOf(db, person.id, danishDay(now));
  return {
    actor: { kind: "person", personId: person.id, isAdministrator: person.isAdministrator, memberships },
    person,
  };
}
