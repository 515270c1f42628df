import { agendaOf, moveItem, numberItems } from "../../db/queries/agenda-order.ts";
import { mostItems, placedBefore, placeOfNew } from "../../domain/meeting/agenda-order.ts";
import { bytesOf } from "../../domain/meeting/attachments.ts";
import { Refusal } from "../../domain/refusal.ts";
import { itemToEdit, meetingToPlan } from "./find-plannable.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";
import { requireRoomForFiles } from "./room-for-files.ts";

/**
 * Moves an item, with all that belongs to it, to another draft of its body. Its texts are kept under the item's own name,
 * so whoever writes in them goes on undisturbed.
 */
export const moveItemToMeeting =
  ({ store, onItemChanged, onMeetingChanged }: PlanningParts): PlanningServices["moveItem"] =>
  async (actor, itemId, toMeetingId) => {
    const fromMeetingId = await store.write(actor, async (db) => {
      const { meeting, item } = await itemToEdit(db, actor, itemId);
      await meetingToPlan(db, actor, meeting.id);
      const target = await meetingToPlan(db, actor, toMeetingId);
      if (target.body.id !== meeting.bodyId || target.meeting.id === meeting.id) throw new Refusal("meeting-unknown");
      if (target.items.length >= mostItems) throw new Refusal("agenda-full", { most: mostItems });
      const without = { ...item, attachments: [] };
      await requireRoomForFiles(db, actor, { ...target, item: without }, bytesOf(item.attachments));
      await moveItem(db, item.id, target.meeting.id);
      const ids = target.items.map(({ id }) => id);
      const placed = placedBefore([...ids, itemId], itemId, placeOfNew(target.items));
      await numberItems(db, target.meeting.id, placed ?? [...ids, itemId]);
      await numberItems(db, meeting.id, await agendaOf(db, meeting.id));
      const facts = { from: meeting.id, to: target.meeting.id };
      return { result: meeting.id, audit: { action: "move-item", subject: `item/${itemId}`, facts } };
    });
    onItemChanged(itemId);
    onMeetingChanged(fromMeetingId);
    onMeetingChanged(toMeetingId);
  };
