import { findPerson } from "../../db/queries/people.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { issueInvitation } from "./issue-invitation.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** A new link to choose a password: for whoever has none yet, or has forgotten it. */
export const invitePerson =
  ({ store, clock }: ServiceDependencies): Administration["invitePerson"] =>
  async (actor, personId) => {
    requireAdministrator(actor);
    return store.write(actor, async (db) => {
      const person = await findPerson(db, personId);
      if (person === null) throw new Refusal("person-unknown");
      if (person.deactivatedAt !== null) throw new Refusal("person-deactivated");
      const invitation = await issueInvitation(db, personId, clock());
      return {
        result: invitation,
        audit: {
          action: "invite-person",
          subject: `person/${personId}`,
          facts: { expiresAt: invitation.expiresAt, hadPassword: person.passwordHash !== null },
        },
      };
    });
  };
