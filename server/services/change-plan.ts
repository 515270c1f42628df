import { findMeetingAt, updatePlan } from "../../db/queries/meetings.ts";
import { danishDate } from "../../domain/meeting/danish-time.ts";
import { planFactText, readPlanFact } from "../../domain/meeting/meeting-plan.ts";
import { Refusal } from "../../domain/refusal.ts";
import { meetingToPlan } from "./find-plannable.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/** Another time or place for a draft. */
export const changePlan =
  ({ store, onMeetingChanged }: PlanningParts): PlanningServices["changePlan"] =>
  async (actor, meetingId, { field, from, to }) => {
    const change = readPlanFact(field, to);
    await store.write(actor, async (db) => {
      const { meeting, body } = await meetingToPlan(db, actor, meetingId);
      const now = planFactText(meeting, field);
      if (now !== from && now !== to) throw new Refusal("changed-meanwhile", { field });
      const { startsAt } = change;
      const other = startsAt === undefined ? null : await findMeetingAt(db, body.id, startsAt);
      if (startsAt !== undefined && other !== null && other.id !== meeting.id) {
        throw new Refusal("meeting-exists", { body: body.name, date: danishDate(startsAt) });
      }
      await updatePlan(db, meeting.id, change);
      const audit = { action: "change-plan", subject: `meeting/${meetingId}`, facts: { field } };
      return { result: undefined, audit };
    });
    onMeetingChanged(meetingId);
  };
