import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { findInvited } from "./find-invited.ts";

/** Whom the link greets. */
export const readInvitation =
  ({ store, clock }: ServiceDependencies): Administration["readInvitation"] =>
  (token) =>
    store.read(async (db) => {
      const { name, email, passwordHash } = await findInvited(db, token, clock());
      return { name, email, isReset: passwordHash !== null };
    });
