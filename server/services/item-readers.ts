import type { Transaction } from "kysely";
import { findPerson, membershipsOf, type Person, peopleOfBody } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { type Membership, roles } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";

export type Reader = Person & { readonly memberships: readonly Membership[] };

/** Everybody who can technically read an item now: of the body by role, then invited guests. */
export async function readersOfItem(
  db: Transaction<Tables>,
  meeting: Meeting,
  item: AgendaItem,
  now: Date,
): Promise<readonly Reader[]> {
  const today = danishDay(now);
  const candidates = new Map<string, Reader>(
    (await peopleOfBody(db, meeting.bodyId, today)).map((person) => [person.id, person]),
  );
  for (const { personId } of item.guests) {
    if (personId === null || candidates.has(personId)) continue;
    const person = await findPerson(db, personId);
    if (person !== null) candidates.set(personId, { ...person, memberships: await membershipsOf(db, personId, today) });
  }
  return [...candidates.values()]
    .filter((person) => can(asActor(person), "item.read", itemSubject(meeting, item)))
    .sort((a, b) => rank(a.memberships) - rank(b.memberships));
}

/** Of an item's readers those who can have a statement for the record: chair and members. */
export const speakersAmong = (readers: readonly Reader[]): readonly Reader[] =>
  readers.filter(({ memberships }) => memberships.some(({ role }) => role === "chair" || role === "member"));

const asActor = (person: Reader) => ({ ...person, kind: "person", personId: person.id }) as const;

const rank = (memberships: readonly Membership[]): number =>
  Math.min(...memberships.map(({ role }) => roles.indexOf(role)), roles.length);
