import { updateLocale } from "../../db/queries/people.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";

/** A person's language, on every device. */
export const chooseLocale =
  ({ store }: ServiceDependencies): Services["chooseLocale"] =>
  (actor, locale) => {
    if (actor.kind !== "person") throw new Refusal("log-in-required");
    return store.write(actor, async (db) => ({
      result: await updateLocale(db, actor.personId, locale),
      audit: { action: "choose-locale", subject: `person/${actor.personId}`, facts: { locale } },
    }));
  };
