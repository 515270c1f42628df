import type { Transaction } from "kysely";
import { findBodiesOfMeetings, findBody } from "../../db/queries/bodies.ts";
import { itemsOfMeetings } from "../../db/queries/items.ts";
import { meetingsConcerning, meetingsOfBody } from "../../db/queries/meetings.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { OverviewServices } from "./overview.ts";
import { seesAllOf } from "./own-bodies.ts";
import { meetingView } from "./read-meeting.ts";

/** A body's meetings of one year. Whoever is invited to single items finds the meetings of these, and no others. */
export const readYear =
  ({ store }: ServiceDependencies): OverviewServices["readYear"] =>
  (actor, bodyId, year) =>
    store.read(async (db) => {
      const body = await findBody(db, bodyId);
      const seen = body === null ? [] : await seenMeetings(db, actor, bodyId);
      if (body === null || (seen.length === 0 && !seesAllOf(actor, bodyId))) throw new Refusal("body-unknown");
      const years = seen.map(yearOf);
      const meetings = seen.filter((meeting) => yearOf(meeting) === year);
      const bodies = await findBodiesOfMeetings(db, meetings);
      const items = await itemsOfMeetings(
        db,
        meetings.map(({ id }) => id),
      );
      return {
        body: { id: body.id, name: body.name },
        year,
        earlier: years.filter((other) => other < year).at(-1) ?? null,
        later: years.find((other) => other > year) ?? null,
        meetings: meetings.map((meeting) => {
          const own = items.filter(({ meetingId }) => meetingId === meeting.id);
          return meetingView(actor, meeting, bodies.get(meeting.id) ?? body, own);
        }),
      };
    });

/** The oldest first. Only the items that concern the actor are read: of the others, a body's twenty years may hold thousands. */
async function seenMeetings(db: Transaction<Tables>, actor: Actor, bodyId: string): Promise<readonly Meeting[]> {
  if (actor.kind !== "person") return [];
  const concerning = await meetingsConcerning(db, { personId: actor.personId, bodyId });
  const items = await itemsOfMeetings(db, concerning);
  return (await meetingsOfBody(db, bodyId)).filter((meeting) => {
    const own = items.filter(({ meetingId }) => meetingId === meeting.id);
    return can(actor, "meeting.see", meetingSubject(meeting, own));
  });
}

const yearOf = ({ startsAt }: Meeting): number => Number(danishDay(new Date(startsAt)).slice(0, 4));
