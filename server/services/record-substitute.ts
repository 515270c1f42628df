import { deleteParticipant, saveParticipant } from "../../db/queries/participants.ts";
import { peopleOfBody } from "../../db/queries/people.ts";
import { isInTheRoom } from "../../domain/meeting/attendance.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { Refusal } from "../../domain/refusal.ts";
import { changeAttendance } from "./change-attendance.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";

/**
 * Someone sits in the place of a member, whose apology it is then. A name that is known in the body is that person. Refuses
 * `input-invalid` for the place of nobody, and of someone who is there.
 */
export const recordSubstitute =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["recordSubstitute"] =>
  (actor, meetingId, { who, name }) =>
    changeAttendance(parts, told)(actor, meetingId, "record-substitute", async ({ db, meeting, participants, at }) => {
      const absent = participants.find(({ id, itemId }) => id === who && itemId === null);
      if (absent === undefined || isInTheRoom(absent)) throw new Refusal("input-invalid", { field: "who" });
      const person =
        (await peopleOfBody(db, meeting.bodyId, danishDay(new Date(meeting.startsAt)))).find(
          (known) => known.name === name,
        ) ?? null;
      if (person !== null && participants.some(({ personId }) => personId === person.id)) {
        throw new Refusal("input-invalid", { field: "name" });
      }
      await saveParticipant(db, { meetingId, participant: { ...absent, hasApology: true }, at });
      const id = crypto.randomUUID();
      const substitute = {
        id,
        personId: person?.id ?? null,
        name,
        capacity: "substitute",
        substituteFor: absent.id,
        hasApology: false,
        itemId: null,
        intervals: [],
      } as const;
      await saveParticipant(db, { meetingId, participant: substitute, at });
      return { id };
    });

/** Takes a substitute out again. Refuses `input-invalid` for who is none, or was there. */
export const dropSubstitute =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["dropSubstitute"] =>
  (actor, meetingId, participantId) =>
    changeAttendance(parts, told)(actor, meetingId, "remove-substitute", async ({ db, participants }) => {
      const substitute = participants.find(({ id, capacity }) => id === participantId && capacity === "substitute");
      if (substitute === undefined || substitute.intervals.length > 0) {
        throw new Refusal("input-invalid", { field: "who" });
      }
      await deleteParticipant(db, participantId);
      return { id: participantId };
    });
