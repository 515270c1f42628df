import { insertSubstitute, substitutesOfBody } from "../../db/queries/substitutes.ts";
import { findHeldRole } from "../../db/queries/terms.ts";
import type { Role } from "../../domain/access/actor.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { findPersonByWords } from "./find-person-by-words.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** Only these are stood in for. */
const withSubstitutes: readonly Role[] = ["chair", "member", "secretary"];

/** [B8] Names who may stand in for a member. Naming the same twice changes nothing. */
export const addSubstitute =
  ({ store, clock }: ServiceDependencies, onRightsChanged: () => void): Administration["addSubstitute"] =>
  async (actor, heldRoleId, words) => {
    requireAdministrator(actor);
    await store.write(actor, async (db) => {
      const held = await findHeldRole(db, heldRoleId);
      if (held === null || !withSubstitutes.includes(held.role)) throw new Refusal("role-unknown");
      const { bodyId, personId: memberId } = held;
      const { id: substituteId } = await findPersonByWords(db, words);
      if (substituteId === memberId) throw new Refusal("input-invalid", { field: "substitute" });
      const isNamed = (await substitutesOfBody(db, bodyId)).some(
        (named) => named.memberId === memberId && named.substituteId === substituteId,
      );
      if (!isNamed) {
        const substitute = { id: crypto.randomUUID(), bodyId, memberId, substituteId };
        await insertSubstitute(db, substitute, clock().toISOString());
      }
      return {
        result: undefined,
        audit: { action: "add-substitute", subject: `body/${bodyId}`, facts: { memberId, substituteId } },
      };
    });
    onRightsChanged();
  };
