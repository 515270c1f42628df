import type { HeldRole } from "../../db/queries/terms.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { fingerprint, requireUnchanged } from "./fingerprint.ts";
import { requireFreeRole } from "./require-free-role.ts";
import { reviseHeldRole } from "./revise-held-role.ts";

/** The first and last day of a role, and whether an archivist is cleared for closed items. */
export const changeTerm =
  (parts: ServiceDependencies, onRightsChanged: () => void): Administration["changeTerm"] =>
  async (actor, heldRoleId, { seen, from, to, clearedForClosed }) => {
    if (from !== null && to !== null && from > to) throw new Refusal("input-invalid", { field: "to" });
    const revised = await reviseHeldRole(parts, actor, heldRoleId, {
      action: "change-term",
      revise: async (held, db, today) => {
        const wanted = { ...held, from, to, clearedForClosed: held.role === "archivist" && clearedForClosed };
        requireUnchanged({ stored: termCard(held), wanted: termCard(wanted), seen });
        await requireFreeRole(db, wanted, today);
        return wanted;
      },
    });
    onRightsChanged();
    return fingerprint(termCard(revised));
  };

/** What one form changes. */
export const termCard = ({ from, to, clearedForClosed }: HeldRole) => ({ from, to, clearedForClosed });
