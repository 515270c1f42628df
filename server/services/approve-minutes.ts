import { insertApproval } from "../../db/queries/approvals.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import { approvalOf } from "./approvers.ts";
import type { CurrentMinutes } from "./current-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { FinishApproval } from "./finish-approval.ts";
import { meetingToLead } from "./lead-meeting.ts";
import { queueReminders } from "./queue-reminders.ts";

/**
 * Approves the minutes with this SHA-256, with or without a reservation. If with it all have approved who must, the
 * minutes are approved. Refuses `meeting-unknown`, `not-allowed`, `stage-changed`, and `minutes-changed` when the minutes
 * are no longer the ones that the person read.
 */
export const approveMinutes =
  (
    { store, clock }: ServiceDependencies,
    current: CurrentMinutes,
    finish: FinishApproval,
    onMeetingChanged: (meetingId: string) => void,
  ) =>
  async (actor: Actor, meetingId: string, read: { sha256: string; reservation: string | null }): Promise<void> => {
    const review = { action: "meeting.approve", stage: "minutes-review" } as const;
    await store.read((db) => meetingToLead(db, actor, meetingId, review));
    if (actor.kind !== "person") throw new Refusal("not-allowed");
    const { sha256, canonical } = await current(meetingId);
    if (sha256 !== read.sha256) throw new Refusal("minutes-changed");
    await store.write(actor, async (db) => {
      const { body } = await meetingToLead(db, actor, meetingId, review);
      const { personId } = actor;
      const now = clock();
      const at = now.toISOString();
      const approval = { meetingId, personId, sha256, reservation: read.reservation, at };
      await insertApproval(db, { ...approval, document: canonical });
      // Of those who approved what has since been corrected it is waited for anew.
      const { awaitedIds } = await approvalOf(db, body, meetingId, sha256, now);
      await queueReminders(db, meetingId, awaitedIds, now);
      const facts = { sha256, withReservation: read.reservation !== null };
      return { result: undefined, audit: { action: "approve", subject: `meeting/${meetingId}`, facts } };
    });
    try {
      await finish(actor, meetingId);
    } catch (error) {
      // This approval stands, for what it is an approval of; what was written since needs another round.
      if (!isRefusal(error)) throw error;
    }
    onMeetingChanged(meetingId);
  };
