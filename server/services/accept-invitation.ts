import { deleteInvitationOf } from "../../db/queries/invitations.ts";
import { updatePerson } from "../../db/queries/people.ts";
import { deleteSessionsOf } from "../../db/queries/sessions.ts";
import { journalOf } from "../../db/store.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { findInvited } from "./find-invited.ts";
import { hashPassword } from "./password.ts";
import { insertNewSession } from "./start-session.ts";

/** [L6] The link is used: it works no more, the password is set, and only this session of the person goes on. */
export const acceptInvitation =
  ({ store, clock, log }: ServiceDependencies, onRightsChanged: () => void): Administration["acceptInvitation"] =>
  async ({ token, password }) => {
    const { id: personId } = await store.read((db) => findInvited(db, token, clock()));
    const passwordHash = await hashPassword(password);
    const actor = { kind: "person", personId, isAdministrator: false, memberships: [] } as const;
    const session = await store.write(actor, async (db) => {
      const person = await findInvited(db, token, clock());
      await updatePerson(db, { ...person, passwordHash });
      await deleteInvitationOf(db, personId);
      await deleteSessionsOf(journalOf(db), personId);
      return {
        result: await insertNewSession(journalOf(db), personId, clock()),
        audit: { action: "accept-invitation", subject: `person/${personId}` },
      };
    });
    log.info({ personId }, "password chosen");
    onRightsChanged();
    return session;
  };
