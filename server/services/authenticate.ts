import { findPerson, membershipsOf } from "../../db/queries/people.ts";
import { personOfSession } from "../../db/queries/sessions.ts";
import { journalOf } from "../../db/store.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { tokenHash } from "./session-token.ts";

/** Whose session a token is, with their roles as they are now; null when it is unknown or has expired. */
export const authenticate =
  ({ store, clock }: ServiceDependencies): Services["authenticate"] =>
  (token) =>
    store.read(async (db) => {
      const personId = await personOfSession(journalOf(db), tokenHash(token), clock().toISOString());
      const person = personId === null ? null : await findPerson(db, personId);
      if (person === null) return null;
      return {
        actor: {
          kind: "person",
          personId: person.id,
          isAdministrator: person.isAdministrator,
          memberships: await membershipsOf(db, person.id),
        },
        person: {
          id: person.id,
          name: person.name,
          initials: person.initials,
          email: person.email,
          locale: person.locale,
        },
      };
    });
