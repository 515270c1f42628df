import { insertItem } from "../../db/queries/items.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { newItem } from "../../domain/meeting/agenda-item.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { meetingToLead } from "./lead-meeting.ts";

/**
 * Adds an item to an agenda that is out already. Until it is sent out as well only those who write it see it. Gives the
 * item's id. Refuses `meeting-unknown`, `not-allowed`, `stage-changed`.
 */
export const addSupplement =
  ({ store }: ServiceDependencies, onMeetingChanged: (meetingId: string) => void) =>
  async (actor: Actor, meetingId: string, { title, reason }: { title: string; reason: string }): Promise<string> => {
    const id = crypto.randomUUID();
    await store.write(actor, async (db) => {
      const out = { action: "meeting.send-out", stage: "agenda-published" } as const;
      const { items } = await meetingToLead(db, actor, meetingId, out);
      const number = Math.max(0, ...items.map((item) => item.number)) + 1;
      await insertItem(db, { ...newItem({ id, meetingId, number, title }), supplementReason: reason });
      return { result: undefined, audit: { action: "add-supplement", subject: `item/${id}`, facts: { meetingId } } };
    });
    onMeetingChanged(meetingId);
    return id;
  };
