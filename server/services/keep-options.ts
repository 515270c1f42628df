import { deleteCaseOption, insertCaseOption, updateCaseOption } from "../../db/queries/case-options.ts";
import { changeMinutes, requireNewest } from "./change-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";

/** Adds an option to the ledger, or changes one. Refuses `changed-meanwhile` for a version that is not the newest. */
export const saveOption =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["saveOption"] =>
  (actor, itemId, { id, ...option }) =>
    changeMinutes(parts, told)(actor, itemId, "save-option", async ({ db, at }) => {
      const entry = { ...option, id: id ?? crypto.randomUUID(), itemId };
      if (id === null) await insertCaseOption(db, entry, at);
      else requireNewest(await updateCaseOption(db, entry));
      return { id: entry.id };
    });

export const removeOption =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["removeOption"] =>
  (actor, itemId, { id, version }) =>
    changeMinutes(parts, told)(actor, itemId, "remove-option", async ({ db }) => {
      requireNewest(await deleteCaseOption(db, { id, itemId, version }));
      return { id };
    });
