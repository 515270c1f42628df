import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { enrolPerson } from "./enrol-person.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** A new person with the link to choose a password: it is told once, for the administrator to hand over. */
export const createPerson =
  ({ store, clock }: ServiceDependencies): Administration["createPerson"] =>
  async (actor, named) => {
    requireAdministrator(actor);
    return store.write(actor, async (db) => {
      const invitation = await enrolPerson(db, named, clock());
      const { personId, expiresAt } = invitation;
      return {
        result: invitation,
        audit: { action: "create-person", subject: `person/${personId}`, facts: { email: named.email, expiresAt } },
      };
    });
  };
