import { findBody } from "../../db/queries/bodies.ts";
import { insertItem } from "../../db/queries/items.ts";
import { findLastWithMinutes, findMeetingAt, insertMeeting } from "../../db/queries/meetings.ts";
import { can } from "../../domain/access/can.ts";
import { newMeetingSubject } from "../../domain/access/subject-of.ts";
import { danishDate } from "../../domain/meeting/danish-time.ts";
import { readPlanFact } from "../../domain/meeting/meeting-plan.ts";
import { standingItems } from "../../domain/meeting/standing-items.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/** A new draft with the standing items of its body. Refuses `body-unknown` alike for none and for not allowed. */
export const planMeeting =
  ({ store, clock }: PlanningParts): PlanningServices["planMeeting"] =>
  async (actor, plan) => {
    const { startsAt = "" } = readPlanFact("startsAt", plan.startsAt);
    const { place = "" } = readPlanFact("place", plan.place);
    const meetingId = crypto.randomUUID();
    return store.write(actor, async (db) => {
      const body = await findBody(db, plan.bodyId);
      if (body === null || !can(actor, "meeting.plan", newMeetingSubject(body.id))) throw new Refusal("body-unknown");
      if ((await findMeetingAt(db, body.id, startsAt)) !== null) {
        throw new Refusal("meeting-exists", { body: body.name, date: danishDate(startsAt) });
      }
      const meeting = { id: meetingId, bodyId: body.id, stage: "draft", startsAt, place } as const;
      await insertMeeting(db, { ...meeting, createdAt: clock().toISOString() });
      const last = await findLastWithMinutes(db, body.id, startsAt);
      const items = standingItems(body, meetingId, last, () => crypto.randomUUID());
      for (const item of items) await insertItem(db, item);
      const facts = { bodyId: body.id, items: items.length };
      return { result: { meetingId }, audit: { action: "plan-meeting", subject: `meeting/${meetingId}`, facts } };
    });
  };
