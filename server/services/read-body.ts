import { findBody } from "../../db/queries/bodies.ts";
import { partsToSetUp } from "../../db/queries/body-setup.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { fingerprint } from "./fingerprint.ts";
import { requireAdministrator } from "./require-administrator.ts";
import { partOf } from "./revise-body.ts";

/** How a body is set up. */
export const readBody =
  ({ store }: ServiceDependencies): Administration["readBody"] =>
  async (actor, bodyId) => {
    requireAdministrator(actor);
    return store.read(async (db) => {
      const body = await findBody(db, bodyId);
      if (body === null) throw new Refusal("body-unknown");
      return {
        body,
        partsToSetUp: (await partsToSetUp(db)).get(bodyId) ?? [],
        seen: {
          details: fingerprint(partOf(body, "details")),
          sections: fingerprint(partOf(body, "sections")),
          grounds: fingerprint(partOf(body, "grounds")),
          "standing-items": fingerprint(partOf(body, "standing-items")),
        },
      };
    });
  };
