import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { Refusal } from "../../domain/refusal.ts";

/** [B1] Refuses `not-allowed` to everybody who may not administer the installation. */
export function requireAdministrator(actor: Actor): void {
  if (!can(actor, "installation.administer", { kind: "installation" })) throw new Refusal("not-allowed");
}
