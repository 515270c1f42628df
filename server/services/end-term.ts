import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { reviseHeldRole } from "./revise-held-role.ts";

/** [B3] Ends a role at once. That it was held stays on record. */
export const endTerm =
  (parts: ServiceDependencies, onRightsChanged: () => void): Administration["endTerm"] =>
  async (actor, heldRoleId) => {
    await reviseHeldRole(parts, actor, heldRoleId, {
      action: "end-term",
      revise: (held) => ({ ...held, endedAt: parts.clock().toISOString() }),
    });
    onRightsChanged();
  };
