import type { Transaction } from "kysely";
import type { Tables } from "../../db/schema.ts";
import type { AuditEntry } from "../../db/store.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import type { Participant } from "../../domain/meeting/attendance.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { mayRead, meetingFor } from "./find-subjects.ts";
import type { MeetingTold } from "./meeting-told.ts";
import { participantsAt } from "./participants-at.ts";

interface AttendanceHand {
  readonly db: Transaction<Tables>;
  readonly meeting: Meeting;
  /** Those whom the actor may know of: guests of an item that they may not read are not among them. */
  readonly participants: readonly Participant[];
  readonly at: string;
}

/** Changes who is there, in one transaction (rule M4), and tells the open screens. Refuses `meeting-unknown`, `not-allowed`. */
export const changeAttendance =
  ({ store, clock }: ServiceDependencies, told: MeetingTold) =>
  async (
    actor: Actor,
    meetingId: string,
    action: string,
    change: (hand: AttendanceHand) => Promise<NonNullable<AuditEntry["facts"]>>,
  ): Promise<void> => {
    await store.write(actor, async (db) => {
      const { meeting, items } = await meetingFor(db, actor, meetingId);
      if (!can(actor, "meeting.record-attendance", meetingSubject(meeting, items))) throw new Refusal("not-allowed");
      const known = items.filter((item) => mayRead(actor, meeting, item));
      const participants = (await participantsAt(db, meeting, known)).filter(
        ({ itemId }) => itemId === null || known.some(({ id }) => id === itemId),
      );
      const facts = await change({ db, meeting, participants, at: clock().toISOString() });
      return { result: undefined, audit: { action, subject: `meeting/${meetingId}`, facts } };
    });
    told.meetingChanged(meetingId);
  };
