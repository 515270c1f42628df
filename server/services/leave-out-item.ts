import { leaveOut } from "../../db/queries/carried-items.ts";
import { Refusal } from "../../domain/refusal.ts";
import { agendaToFill } from "./agenda-to-fill.ts";
import { mayKnow } from "./carried-links.ts";
import type { CarryingParts, CarryingServices } from "./carrying.ts";
import { isToldOf } from "./offered-items.ts";
import { waitingItems } from "./waiting-items.ts";

/** Leaves an item that waits out of this meeting. It goes on waiting for the next one, and can be put on this one too. */
export const leaveOutItem =
  ({ store, clock, onMeetingChanged }: CarryingParts): CarryingServices["leaveOutItem"] =>
  async (actor, meetingId, sourceId) => {
    await store.write(actor, async (db) => {
      const agenda = await agendaToFill(db, actor, meetingId);
      const waiting = (await waitingItems(db, agenda)).find(({ item }) => item.id === sourceId);
      const isTold = waiting !== undefined && isToldOf(actor, waiting);
      if (!isTold && (await mayKnow(db, actor, sourceId)) === null) throw new Refusal("item-unknown");
      if (waiting === undefined) throw new Refusal("changed-meanwhile");
      const by = actor.kind === "person" ? actor.personId : null;
      await leaveOut(db, { meetingId, itemId: sourceId, at: clock().toISOString(), by });
      const audit = { action: "leave-item-out", subject: `item/${sourceId}`, facts: { meetingId } };
      return { result: undefined, audit };
    });
    onMeetingChanged(meetingId);
  };
