import { findItem } from "../../db/queries/items.ts";
import { Refusal } from "../../domain/refusal.ts";
import { agendaToFill, supplementReason } from "./agenda-to-fill.ts";
import { mayKnow } from "./carried-links.ts";
import { carryItem } from "./carry-item.ts";
import type { CarryingParts, CarryingServices } from "./carrying.ts";
import { waitingItems } from "./waiting-items.ts";

/** Puts one of the items that wait on the agenda. Of two who do the same at once one does it, and the other is told. */
export const placeCarried =
  ({ store, clock, readTexts, onItemChanged, onMeetingChanged }: CarryingParts): CarryingServices["placeCarried"] =>
  async (actor, meetingId, sourceId, reason) => {
    await store.read(async (db) => {
      await agendaToFill(db, actor, meetingId);
      if ((await mayKnow(db, actor, sourceId)) === null) throw new Refusal("item-unknown");
    });
    const texts = await readTexts({ itemId: sourceId, zone: "case" });
    const placed = await store.write(actor, async (db) => {
      const agenda = await agendaToFill(db, actor, meetingId);
      if ((await mayKnow(db, actor, sourceId)) === null) throw new Refusal("item-unknown");
      const late = supplementReason(agenda.meeting, reason);
      const waiting = (await waitingItems(db, agenda)).find(({ item }) => item.id === sourceId);
      if (waiting === undefined) throw new Refusal("changed-meanwhile");
      const authorId = actor.kind === "person" ? actor.personId : null;
      const itemId = await carryItem(db, agenda, {
        waiting,
        texts,
        reason: late,
        authorId,
        at: clock().toISOString(),
      });
      const number = (await findItem(db, itemId))?.number ?? 0;
      const facts = { of: sourceId, meetingId };
      return { result: { itemId, number }, audit: { action: "carry-item-over", subject: `item/${itemId}`, facts } };
    });
    onItemChanged(placed.itemId);
    onItemChanged(sourceId);
    onMeetingChanged(meetingId);
    return placed;
  };
