import { findPersonByEmail } from "../../db/queries/people.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { createGuessingLimit } from "./guessing-limit.ts";
import { isPassword } from "./password.ts";
import { insertNewSession } from "./start-session.ts";

/** Starts a session. An unknown address, a deactivated person and a wrong password get the same answer in the same time. */
export const logIn = ({ store, clock, log }: ServiceDependencies): Services["logIn"] => {
  const guessing = createGuessingLimit();

  return async ({ email, password, from }) => {
    const address = email.trim().toLowerCase();
    await guessing.check(address, from);
    const person = await store.read((db) => findPersonByEmail(db, address));
    const isRight = await isPassword(person?.passwordHash ?? null, password);
    if (!isRight || person === null || person.deactivatedAt !== null) {
      await guessing.count(address, from);
      log.info({ from }, "log-in refused");
      throw new Refusal("credentials-wrong");
    }
    await guessing.forget(address, from);
    const session = await store.journal((db) => insertNewSession(db, person.id, clock()));
    log.info({ personId: person.id }, "logged in");
    return session;
  };
};
