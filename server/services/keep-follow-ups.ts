import { deleteFollowUp, followUpsOf, insertFollowUp, updateFollowUp } from "../../db/queries/follow-ups.ts";
import { Refusal } from "../../domain/refusal.ts";
import { changeMinutes, requireNewest } from "./change-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import { readersOfItem } from "./item-readers.ts";
import type { MeetingTold } from "./meeting-told.ts";

/**
 * Adds a follow-up, or changes one. Refuses `changed-meanwhile` for a version that is not the newest, `input-invalid` for an
 * owner who may not read the item (rule M13).
 */
export const saveFollowUp =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["saveFollowUp"] =>
  (actor, itemId, { id, ...followUp }) =>
    changeMinutes(parts, told)(actor, itemId, "save-follow-up", async ({ db, meeting, item, at }) => {
      const { ownerId } = followUp;
      const stored = (await followUpsOf(db, [itemId])).find((known) => known.id === id);
      const isNewOwner = ownerId !== null && ownerId !== stored?.ownerId;
      if (
        isNewOwner &&
        !(await readersOfItem(db, meeting, item, parts.clock())).some((reader) => reader.id === ownerId)
      ) {
        throw new Refusal("input-invalid", { field: "ownerId" });
      }
      const entry = { ...followUp, id: id ?? crypto.randomUUID(), itemId, doneAt: stored?.doneAt ?? null };
      if (id === null) await insertFollowUp(db, entry, at);
      else requireNewest(await updateFollowUp(db, entry));
      return { id: entry.id };
    });

/** Takes a follow-up away; a question that it answered is open again. */
export const removeFollowUp =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["removeFollowUp"] =>
  (actor, itemId, { id, version }) =>
    changeMinutes(parts, told)(actor, itemId, "remove-follow-up", async ({ db }) => {
      requireNewest(await deleteFollowUp(db, { id, itemId, version }));
      return { id };
    });
