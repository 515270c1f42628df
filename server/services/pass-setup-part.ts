import { findBody } from "../../db/queries/bodies.ts";
import { passBodyPart } from "../../db/queries/body-setup.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** An administrator has looked a part of a new body through and leaves it as it is. */
export const passSetupPart =
  ({ store, clock }: ServiceDependencies): Administration["passSetupPart"] =>
  async (actor, bodyId, part) => {
    requireAdministrator(actor);
    await store.write(actor, async (db) => {
      if ((await findBody(db, bodyId)) === null) throw new Refusal("body-unknown");
      await passBodyPart(db, bodyId, part, clock().toISOString());
      return { result: undefined, audit: { action: "pass-setup-part", subject: `body/${bodyId}`, facts: { part } } };
    });
  };
