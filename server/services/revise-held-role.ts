import type { Transaction } from "kysely";
import { findHeldRole, type HeldRole, updateHeldRole } from "../../db/queries/terms.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { termState } from "../../domain/access/term.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { requireAdministrator } from "./require-administrator.ts";

/** Changes a role that is not over: who may, and the trace. Gives it as it is now. Refuses `role-unknown`, and `role-over` (rule B3). */
export async function reviseHeldRole(
  { store, clock }: ServiceDependencies,
  actor: Actor,
  heldRoleId: string,
  {
    action,
    revise,
  }: {
    readonly action: string;
    readonly revise: (held: HeldRole, db: Transaction<Tables>, today: string) => HeldRole | Promise<HeldRole>;
  },
): Promise<HeldRole> {
  requireAdministrator(actor);
  const today = danishDay(clock());
  return store.write(actor, async (db) => {
    const held = await findHeldRole(db, heldRoleId);
    if (held === null) throw new Refusal("role-unknown");
    if (termState(held, today) === "over") throw new Refusal("role-over");
    const revised = await revise(held, db, today);
    await updateHeldRole(db, revised);
    const { personId, role, from, to, clearedForClosed } = revised;
    return {
      result: revised,
      audit: { action, subject: `body/${held.bodyId}`, facts: { personId, role, from, to, clearedForClosed } },
    };
  });
}
