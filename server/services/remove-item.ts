import { agendaOf, numberItems } from "../../db/queries/agenda-order.ts";
import { findCarriedTo } from "../../db/queries/carried-items.ts";
import { findItem } from "../../db/queries/items.ts";
import { findRemovedItem, removeItem as remove, restoreItem as restore } from "../../db/queries/removed-items.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { mostItems, placedBefore } from "../../domain/meeting/agenda-order.ts";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import { itemToEdit, meetingToPlan } from "./find-plannable.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/** Takes an item off its agenda. Its texts, guests and questions are kept for {@link restoreItem}. */
export const removeItem =
  ({ store, clock, onItemChanged, onMeetingChanged }: PlanningParts): PlanningServices["removeItem"] =>
  async (actor, itemId) => {
    const meetingId = await store.write(actor, async (db) => {
      const { meeting, item } = await itemToEdit(db, actor, itemId);
      await meetingToPlan(db, actor, meeting.id);
      await remove(db, item, clock().toISOString());
      await numberItems(db, meeting.id, await agendaOf(db, meeting.id));
      const facts = { meetingId: meeting.id, number: item.number };
      return { result: meeting.id, audit: { action: "remove-item", subject: `item/${itemId}`, facts } };
    });
    onItemChanged(itemId);
    onMeetingChanged(meetingId);
  };

/** Puts an item back where it was, as far as that place still exists. */
export const restoreItem =
  ({ store, onItemChanged, onMeetingChanged }: PlanningParts): PlanningServices["restoreItem"] =>
  async (actor, itemId) => {
    const meetingId = await store.write(actor, async (db) => {
      const removed = await findRemovedItem(db, itemId);
      if (removed === null) throw new Refusal("item-unknown");
      const { meeting, items } = await meetingToPlan(db, actor, removed.meetingId).catch((error: unknown) => {
        throw isRefusal(error) && error.refusal === "meeting-unknown" ? new Refusal("item-unknown") : error;
      });
      if (items.length >= mostItems) throw new Refusal("agenda-full", { most: mostItems });
      await restore(db, removed);
      const item = await findItem(db, itemId);
      if (item === null || !can(actor, "item.edit-facts", itemSubject(meeting, item))) {
        throw new Refusal("item-unknown");
      }
      // Someone has put the same on another agenda meanwhile.
      const again = item.carriedFromId === null ? null : await findCarriedTo(db, item.carriedFromId, itemId);
      if (again !== null) throw new Refusal("changed-meanwhile");
      const ids = items.map(({ id }) => id);
      const before = ids[removed.removedFrom - 1] ?? null;
      await numberItems(db, meeting.id, placedBefore([...ids, itemId], itemId, before) ?? [...ids, itemId]);
      return {
        result: meeting.id,
        audit: { action: "restore-item", subject: `item/${itemId}`, facts: { meetingId: meeting.id } },
      };
    });
    onItemChanged(itemId);
    onMeetingChanged(meetingId);
  };
