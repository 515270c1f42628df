import { findAllBodies } from "../../db/queries/bodies.ts";
import { invitationsInForce } from "../../db/queries/invitations.ts";
import { findAllPeople } from "../../db/queries/people.ts";
import { allHeldRoles } from "../../db/queries/terms.ts";
import { isInForce } from "../../domain/access/term.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import type { Administration } from "./administration.ts";
import { byDanishName } from "./by-danish-name.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { personState } from "./person-state.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** The people of the installation, with the roles that they have today. */
export const listPeople =
  ({ store, clock }: ServiceDependencies): Administration["listPeople"] =>
  async (actor, words) => {
    requireAdministrator(actor);
    const now = clock();
    const wanted = words.trim().toLocaleLowerCase("da");
    return store.read(async (db) => {
      const bodyNames = new Map((await findAllBodies(db)).map(({ id, name }) => [id, name]));
      const held = (await allHeldRoles(db)).filter((role) => isInForce(role, danishDay(now)));
      const invited = new Set((await invitationsInForce(db, now.toISOString())).map(({ personId }) => personId));
      return (await findAllPeople(db))
        .filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase("da").includes(wanted))
        .map((person) => ({
          id: person.id,
          name: person.name,
          initials: person.initials,
          email: person.email,
          isAdministrator: person.isAdministrator,
          state: personState(person, invited.has(person.id)),
          roles: held
            .filter(({ personId }) => personId === person.id)
            .map(({ bodyId, role }) => ({ bodyName: bodyNames.get(bodyId) ?? "", role })),
        }))
        .sort(byDanishName);
    });
  };
