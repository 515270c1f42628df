import { moveMeeting } from "../../db/queries/meetings.ts";
import { insertPublication } from "../../db/queries/publications.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Refusal } from "../../domain/refusal.ts";
import { approvalOf } from "./approvers.ts";
import { carryPostponed, postponedTexts } from "./carry-postponed.ts";
import type { CurrentMinutes } from "./current-minutes.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { meetingToLead } from "./lead-meeting.ts";
import { queueReminders } from "./queue-reminders.ts";

/**
 * Ends a meeting and sends its minutes to those who approve them: the text as it is now is kept, so that later
 * corrections can be seen; reminders are queued; what it postponed to a draft is put on that agenda. Refuses `meeting-unknown`, `not-allowed`, `stage-changed`.
 */
export const sendForApproval =
  (
    { store, clock, readTexts }: ServiceDependencies & { readonly readTexts: ReadTexts },
    current: CurrentMinutes,
    onStageChanged: (meetingId: string) => Promise<void>,
    onMeetingChanged: (meetingId: string) => void,
  ) =>
  async (actor: Actor, meetingId: string): Promise<void> => {
    const held = { action: "meeting.send-for-approval", stage: "in-session" } as const;
    await store.read((db) => meetingToLead(db, actor, meetingId, held));
    const { sha256, canonical } = await current(meetingId);
    const texts = await postponedTexts({ store, readTexts }, meetingId);
    const filled = await store.write(actor, async (db) => {
      const { body, items } = await meetingToLead(db, actor, meetingId, held);
      const move = { from: "in-session", to: "minutes-review" } as const;
      if (!(await moveMeeting(db, meetingId, move))) throw new Refusal("stage-changed");
      const now = clock();
      const at = now.toISOString();
      const { approvers, awaitedIds } = await approvalOf(db, body, meetingId, sha256, now);
      await queueReminders(db, meetingId, awaitedIds, now);
      await insertPublication(db, {
        id: crypto.randomUUID(),
        meetingId,
        kind: "review",
        reason: null,
        authorId: actor.kind === "person" ? actor.personId : null,
        at,
        sha256,
        document: canonical,
      });
      const filled = await carryPostponed(db, items, { texts, at });
      const audit = { action: "send-for-approval", subject: `meeting/${meetingId}` };
      const facts = { approvers: approvers.length, sha256, carriedTo: filled.join(" ") };
      return { result: filled, audit: { ...audit, facts } };
    });
    for (const id of filled) onMeetingChanged(id);
    await onStageChanged(meetingId);
  };
