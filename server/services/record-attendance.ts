import { saveParticipant } from "../../db/queries/participants.ts";
import type { Participant } from "../../domain/meeting/attendance.ts";
import { type AttendanceChange, attendanceAfter } from "../../domain/meeting/attendance-change.ts";
import { danishTimeOfInstant, instantOfDanishTime } from "../../domain/meeting/danish-time.ts";
import { Refusal } from "../../domain/refusal.ts";
import { changeAttendance } from "./change-attendance.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";

/**
 * Writes down that someone came, went, or sent an apology; or that everybody is there of whom nothing is known yet. Refuses
 * `input-invalid` for nobody of the meeting, and for times that run backwards or lie ahead.
 */
export const recordAttendance =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["recordAttendance"] =>
  (actor, meetingId, { who, kind, at: clock }) =>
    changeAttendance(parts, told)(actor, meetingId, "record-attendance", async ({ db, participants, at }) => {
      const concerned =
        who === "everyone" ? participants.filter(isExpected) : participants.filter(({ id }) => id === who);
      if (who !== "everyone" && concerned.length === 0) throw new Refusal("input-invalid", { field: "who" });
      for (const participant of concerned) {
        const change = {
          kind,
          at: clock === null ? null : instantAt(clock, dayOf(participant, at)),
        } as AttendanceChange;
        const known = attendanceAfter(participant, change, at);
        await saveParticipant(db, { meetingId, participant: { ...participant, ...known }, at });
      }
      return { kind, people: concerned.length };
    });

/** Of the board, and nothing known: guests come in their own time. */
const isExpected = ({ capacity, hasApology, intervals }: Participant) =>
  capacity !== "guest" && !hasApology && intervals.length === 0;

/** The day that a clock time belongs to: that of what was written down before, else today. */
const dayOf = ({ intervals }: Participant, now: string): string => {
  const last = intervals.at(-1);
  return danishTimeOfInstant(last?.to ?? last?.from ?? now).slice(0, 10);
};

function instantAt(clock: string, day: string): string {
  try {
    return instantOfDanishTime(`${day}T${clock}`);
  } catch {
    throw new Refusal("input-invalid", { field: "at" });
  }
}
