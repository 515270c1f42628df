import { findPersonByEmail } from "../../db/queries/people.ts";
import { deleteExpiredSessions, insertSession } from "../../db/queries/sessions.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { createGuessingLimit } from "./guessing-limit.ts";
import { isPassword } from "./password.ts";
import { newToken, tokenHash } from "./session-token.ts";

const sessionHours = 12;

/** Starts a session. An unknown address and a wrong password get the same answer in the same time. */
export const logIn = ({ store, clock, log }: ServiceDependencies): Services["logIn"] => {
  const guessing = createGuessingLimit();

  return async ({ email, password, from }) => {
    const address = email.trim().toLowerCase();
    await guessing.check(address, from);
    const person = await store.read((db) => findPersonByEmail(db, address));
    if (!(await isPassword(person?.passwordHash ?? null, password)) || person === null) {
      await guessing.count(address, from);
      log.info({ from }, "log-in refused");
      throw new Refusal("credentials-wrong");
    }
    await guessing.forget(address, from);
    const token = newToken();
    const now = clock();
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000).toISOString();
    await store.journal(async (db) => {
      await deleteExpiredSessions(db, now.toISOString());
      await insertSession(db, {
        tokenHash: tokenHash(token),
        personId: person.id,
        createdAt: now.toISOString(),
        expiresAt,
      });
    });
    log.info({ personId: person.id }, "logged in");
    return { token, expiresAt };
  };
};
