import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { revisePerson } from "./revise-person.ts";

/** A person who may log in again, with the password and the roles that they had. */
export const reactivatePerson =
  (parts: ServiceDependencies): Administration["reactivatePerson"] =>
  (actor, personId) =>
    revisePerson(parts, actor, personId, {
      action: "reactivate-person",
      revise: async (person) => ({ person: { ...person, deactivatedAt: null } }),
    });
