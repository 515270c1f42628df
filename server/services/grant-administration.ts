import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { revisePerson } from "./revise-person.ts";

/** Makes a person administrator. Refuses `person-deactivated`. */
export const grantAdministration =
  (parts: ServiceDependencies, onRightsChanged: () => void): Administration["grantAdministration"] =>
  async (actor, personId) => {
    await revisePerson(parts, actor, personId, {
      action: "grant-administration",
      revise: async (person) => {
        if (person.deactivatedAt !== null) throw new Refusal("person-deactivated");
        return { person: { ...person, isAdministrator: true } };
      },
    });
    onRightsChanged();
  };
