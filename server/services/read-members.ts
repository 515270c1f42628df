import { findBody } from "../../db/queries/bodies.ts";
import { findAllPeople, type Person } from "../../db/queries/people.ts";
import { type Substitute, substitutesOfBody } from "../../db/queries/substitutes.ts";
import { type HeldRole, heldRolesOfBody } from "../../db/queries/terms.ts";
import { roles } from "../../domain/access/actor.ts";
import { termState } from "../../domain/access/term.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { HeldRoleView } from "./administration-views.ts";
import { byDanishName } from "./by-danish-name.ts";
import { termCard } from "./change-term.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { fingerprint } from "./fingerprint.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** Who has, had or will have which role in a body, and who can be given one. */
export const readMembers =
  ({ store, clock }: ServiceDependencies): Administration["readMembers"] =>
  async (actor, bodyId) => {
    requireAdministrator(actor);
    return store.read(async (db) => {
      const body = await findBody(db, bodyId);
      if (body === null) throw new Refusal("body-unknown");
      const everybody = await findAllPeople(db);
      const people = new Map(everybody.map((person) => [person.id, person]));
      const substitutes = await substitutesOfBody(db, bodyId);
      const today = danishDay(clock());
      const heldRoles = (await heldRolesOfBody(db, bodyId)).flatMap((held) => {
        const person = people.get(held.personId);
        return person === undefined ? [] : [heldRoleView(held, person, { people, substitutes, today })];
      });
      return {
        bodyId,
        bodyName: body.name,
        heldRoles: heldRoles.sort(byRank),
        candidates: everybody
          .filter(({ deactivatedAt }) => deactivatedAt === null)
          .map(({ name, email }) => ({ name, email }))
          .sort(byDanishName),
      };
    });
  };

function heldRoleView(
  held: HeldRole,
  person: Person,
  {
    people,
    substitutes,
    today,
  }: { people: ReadonlyMap<string, Person>; substitutes: readonly Substitute[]; today: string },
): HeldRoleView {
  const { id, role, from, to, endedAt, clearedForClosed } = held;
  return {
    id,
    role,
    from,
    to,
    endedAt,
    clearedForClosed,
    state: termState(held, today),
    person: { ...card(person), email: person.email, isDeactivated: person.deactivatedAt !== null },
    substitutes: substitutes.flatMap((named) => {
      const substitute = named.memberId === person.id ? people.get(named.substituteId) : undefined;
      return substitute === undefined ? [] : [{ id: named.id, person: card(substitute) }];
    }),
    seen: fingerprint(termCard(held)),
  };
}

const card = ({ id, name, initials }: Person) => ({ id, name, initials });

const byRank = (one: HeldRoleView, other: HeldRoleView): number =>
  Number(one.state === "over") - Number(other.state === "over") ||
  roles.indexOf(one.role) - roles.indexOf(other.role) ||
  byDanishName(one.person, other.person) ||
  (one.from ?? "").localeCompare(other.from ?? "");
