import { numberItems } from "../../db/queries/agenda-order.ts";
import { placedBefore } from "../../domain/meeting/agenda-order.ts";
import { Refusal } from "../../domain/refusal.ts";
import { meetingToPlan } from "./find-plannable.ts";
import { itemFor } from "./find-subjects.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/**
 * Puts one item before another: what is asked for says nothing of the others, so that two people who move different items
 * both get what they asked for.
 */
export const placeItem =
  ({ store, onMeetingChanged }: PlanningParts): PlanningServices["placeItem"] =>
  async (actor, itemId, beforeItemId) => {
    const meetingId = await store.write(actor, async (db) => {
      const { item } = await itemFor(db, actor, itemId);
      const { meeting, items } = await meetingToPlan(db, actor, item.meetingId);
      const ids = items.map(({ id }) => id);
      const placed = placedBefore(ids, itemId, beforeItemId);
      if (placed === null) throw new Refusal("changed-meanwhile", { field: "order" });
      await numberItems(db, meeting.id, placed);
      const facts = { from: item.number, to: placed.indexOf(itemId) + 1 };
      return { result: meeting.id, audit: { action: "place-item", subject: `item/${itemId}`, facts } };
    });
    onMeetingChanged(meetingId);
  };
