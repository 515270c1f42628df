import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { requireAnotherAdministrator } from "./require-another-administrator.ts";
import { revisePerson } from "./revise-person.ts";

/** A person is administrator no more; their roles in bodies stay. */
export const withdrawAdministration =
  (parts: ServiceDependencies, onRightsChanged: () => void): Administration["withdrawAdministration"] =>
  async (actor, personId) => {
    await revisePerson(parts, actor, personId, {
      action: "withdraw-administration",
      revise: async (person, db) => {
        await requireAnotherAdministrator(db, person);
        return { person: { ...person, isAdministrator: false } };
      },
    });
    onRightsChanged();
  };
