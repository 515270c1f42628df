import { findAllBodies } from "../../db/queries/bodies.ts";
import { invitationsInForce } from "../../db/queries/invitations.ts";
import { findPerson } from "../../db/queries/people.ts";
import { heldRolesOfPerson } from "../../db/queries/terms.ts";
import { termState } from "../../domain/access/term.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import { personCard } from "./change-person.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { fingerprint } from "./fingerprint.ts";
import { personState } from "./person-state.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** A person with all roles that they have or had. */
export const readPerson =
  ({ store, clock }: ServiceDependencies): Administration["readPerson"] =>
  async (actor, personId) => {
    requireAdministrator(actor);
    const now = clock();
    return store.read(async (db) => {
      const person = await findPerson(db, personId);
      if (person === null) throw new Refusal("person-unknown");
      const bodyNames = new Map((await findAllBodies(db)).map(({ id, name }) => [id, name]));
      const links = await invitationsInForce(db, now.toISOString());
      const invitedUntil = links.find((link) => link.personId === personId)?.expiresAt ?? null;
      return {
        ...personCard(person),
        id: person.id,
        isAdministrator: person.isAdministrator,
        state: personState(person, invitedUntil !== null),
        hasPassword: person.passwordHash !== null,
        invitedUntil,
        seen: fingerprint(personCard(person)),
        roles: (await heldRolesOfPerson(db, personId)).map(({ id, bodyId, role, from, to, endedAt }) => ({
          id,
          bodyId,
          bodyName: bodyNames.get(bodyId) ?? "",
          role,
          from,
          to,
          endedAt,
          state: termState({ from, to, endedAt }, danishDay(now)),
        })),
      };
    });
  };
