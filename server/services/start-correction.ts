import { setCorrectionReason } from "../../db/queries/items.ts";
import { unlockRooms } from "../../db/queries/room-freezes.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { isPending } from "../../domain/meeting/agenda-item.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";
import { meetingToLead } from "./lead-meeting.ts";

/**
 * Opens a case text that was sent out, for chair and secretary to correct. Everybody else goes on reading what was sent
 * out. Refuses `item-unknown`, `not-allowed`, `stage-changed`, `changed-meanwhile` when it is being corrected already.
 */
export const startCorrection =
  ({ store }: ServiceDependencies, onItemChanged: (itemId: string) => Promise<void>) =>
  async (actor: Actor, itemId: string, reason: string): Promise<void> => {
    await store.write(actor, async (db) => {
      const { meeting, item } = await itemFor(db, actor, itemId);
      await meetingToLead(db, actor, meeting.id, { action: "meeting.send-out", stage: "agenda-published" });
      if (item.recusedPersonIds.includes(actor.kind === "person" ? actor.personId : "")) {
        throw new Refusal("not-allowed");
      }
      if (isPending(item) || item.correctionReason !== null) throw new Refusal("changed-meanwhile");
      await setCorrectionReason(db, itemId, reason);
      await unlockRooms(db, [{ itemId, zone: "case" }]);
      return { result: undefined, audit: { action: "start-correction", subject: `item/${itemId}` } };
    });
    await onItemChanged(itemId);
  };
