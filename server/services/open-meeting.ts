import { moveMeeting } from "../../db/queries/meetings.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { isPending } from "../../domain/meeting/agenda-item.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { meetingToLead } from "./lead-meeting.ts";

/**
 * Opens a meeting whose agenda is out. Refuses `meeting-unknown`, `not-allowed`, `stage-changed`, and `agenda-unfinished`
 * while supplementary items or corrections are not sent out.
 */
export const openMeeting =
  ({ store }: ServiceDependencies, onStageChanged: (meetingId: string) => Promise<void>) =>
  async (actor: Actor, meetingId: string): Promise<void> => {
    await store.write(actor, async (db) => {
      const { items } = await meetingToLead(db, actor, meetingId, {
        action: "meeting.open",
        stage: "agenda-published",
      });
      const unfinished = items.filter((item) => isPending(item) || item.correctionReason !== null);
      if (unfinished.length > 0) throw new Refusal("agenda-unfinished", { count: unfinished.length });
      const move = { from: "agenda-published", to: "in-session" } as const;
      if (!(await moveMeeting(db, meetingId, move))) throw new Refusal("stage-changed");
      return { result: undefined, audit: { action: "open-meeting", subject: `meeting/${meetingId}` } };
    });
    await onStageChanged(meetingId);
  };
