import { deleteInvitationOf } from "../../db/queries/invitations.ts";
import { deleteSessionsOf } from "../../db/queries/sessions.ts";
import { journalOf } from "../../db/store.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { requireAnotherAdministrator } from "./require-another-administrator.ts";
import { revisePerson } from "./revise-person.ts";

/** [L8] A person who is to log in no more: their sessions and their link end with it. Their roles stay on record. */
export const deactivatePerson =
  (parts: ServiceDependencies, onRightsChanged: () => void): Administration["deactivatePerson"] =>
  async (actor, personId) => {
    await revisePerson(parts, actor, personId, {
      action: "deactivate-person",
      revise: async (person, db) => {
        await requireAnotherAdministrator(db, person);
        await deleteSessionsOf(journalOf(db), personId);
        await deleteInvitationOf(db, personId);
        return { person: { ...person, deactivatedAt: person.deactivatedAt ?? parts.clock().toISOString() } };
      },
    });
    onRightsChanged();
  };
