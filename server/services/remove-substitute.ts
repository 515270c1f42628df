import { endSubstitute, findSubstitute } from "../../db/queries/substitutes.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** Someone may stand in for a member no more. Refuses `role-unknown` where they could not anyway. */
export const removeSubstitute =
  ({ store, clock }: ServiceDependencies, onRightsChanged: () => void): Administration["removeSubstitute"] =>
  async (actor, id) => {
    requireAdministrator(actor);
    await store.write(actor, async (db) => {
      const named = await findSubstitute(db, id);
      if (named === null) throw new Refusal("role-unknown");
      await endSubstitute(db, id, clock().toISOString());
      const { bodyId, memberId, substituteId } = named;
      return {
        result: undefined,
        audit: { action: "remove-substitute", subject: `body/${bodyId}`, facts: { memberId, substituteId } },
      };
    });
    onRightsChanged();
  };
