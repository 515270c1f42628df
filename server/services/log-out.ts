import { deleteSession } from "../../db/queries/sessions.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { tokenHash } from "./session-token.ts";

/** Ends a session; one that is unknown has ended already. */
export const logOut =
  ({ store }: ServiceDependencies, onEnded: () => void): Services["logOut"] =>
  async (token) => {
    await store.journal((db) => deleteSession(db, tokenHash(token)));
    onEnded();
  };
