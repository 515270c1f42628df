import { dropReminders, queueReminder } from "../../db/queries/reminders.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import { approvalOf } from "./approvers.ts";
import type { CurrentMinutes } from "./current-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { meetingFor } from "./find-subjects.ts";

/** Has everybody whose approval is waited for reminded now, once (rule U6). Refuses `not-allowed`. */
export const remindApprovers =
  (
    { store, clock }: ServiceDependencies,
    current: CurrentMinutes,
    onMeetingChanged: (meetingId: string) => void,
  ): Services["remindApprovers"] =>
  async (actor, meetingId) => {
    const { sha256 } = await current(meetingId);
    await store.write(actor, async (db) => {
      const { meeting, body, items } = await meetingFor(db, actor, meetingId);
      if (!can(actor, "meeting.remind", meetingSubject(meeting, items))) throw new Refusal("not-allowed");
      const { awaitedIds } = await approvalOf(db, body, meetingId, sha256, clock());
      const at = clock().toISOString();
      await dropReminders(db, meetingId);
      for (const personId of awaitedIds) {
        await queueReminder(db, { id: crypto.randomUUID(), meetingId, personId, dueAt: at, queuedAt: at });
      }
      const audit = {
        action: "remind-approvers",
        subject: `meeting/${meetingId}`,
        facts: { count: awaitedIds.length },
      };
      return { result: undefined, audit };
    });
    onMeetingChanged(meetingId);
  };
