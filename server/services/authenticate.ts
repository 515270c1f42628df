import { personOfSession } from "../../db/queries/sessions.ts";
import { journalOf } from "../../db/store.ts";
import type { Services } from "../services.ts";
import { currentActor } from "./current-actor.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { tokenHash } from "./session-token.ts";

/** Whose session a token is, with their roles as they are now; null when it is unknown or has expired. */
export const authenticate =
  ({ store, clock }: ServiceDependencies): Services["authenticate"] =>
  (token) =>
    store.read(async (db) => {
      const now = clock();
      const personId = await personOfSession(journalOf(db), tokenHash(token), now.toISOString());
      const found = personId === null ? null : await currentActor(db, personId, now);
      if (found === null) return null;
      const { id, name, initials, email, locale } = found.person;
      return { actor: found.actor, person: { id, name, initials, email, locale } };
    });
