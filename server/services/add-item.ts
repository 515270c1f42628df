import { freeNumber, numberItems } from "../../db/queries/agenda-order.ts";
import { insertItem } from "../../db/queries/items.ts";
import { newItem } from "../../domain/meeting/agenda-item.ts";
import { mostItems, placedBefore, placeOfNew } from "../../domain/meeting/agenda-order.ts";
import { factBounds } from "../../domain/meeting/item-facts.ts";
import { writtenLine } from "../../domain/meeting/written-line.ts";
import { Refusal } from "../../domain/refusal.ts";
import { meetingToPlan } from "./find-plannable.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/** A new item at the end of an agenda, before any other business. It need not be called anything yet. */
export const addItem =
  ({ store, onMeetingChanged }: PlanningParts): PlanningServices["addItem"] =>
  async (actor, meetingId, written) => {
    const title = writtenLine("title", written, factBounds.title);
    const itemId = crypto.randomUUID();
    await store.write(actor, async (db) => {
      const { meeting, body, items } = await meetingToPlan(db, actor, meetingId);
      if (items.length >= mostItems) throw new Refusal("agenda-full", { most: mostItems });
      const number = await freeNumber(db, meeting.id);
      await insertItem(db, {
        ...newItem({ id: itemId, meetingId: meeting.id, number, title }),
        decidingBody: body.name,
      });
      const ids = items.map(({ id }) => id);
      await numberItems(db, meeting.id, placedBefore([...ids, itemId], itemId, placeOfNew(items)) ?? [...ids, itemId]);
      const audit = { action: "add-item", subject: `item/${itemId}`, facts: { meetingId } };
      return { result: undefined, audit };
    });
    onMeetingChanged(meetingId);
    return { itemId };
  };
