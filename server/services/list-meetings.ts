import { findBodiesOfMeetings } from "../../db/queries/bodies.ts";
import { itemsOfMeetings } from "../../db/queries/items.ts";
import { allMeetings, meetingsNear } from "../../db/queries/meetings.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { meetingView } from "./read-meeting.ts";

/** As many meetings as an overview shows; older ones are for the archive and search. */
const newest = 60;

/** The meetings that the actor may see, newest first; the operator sees them all. */
export const listMeetings =
  ({ store }: ServiceDependencies): Services["listMeetings"] =>
  (actor) =>
    store.read(async (db) => {
      if (actor.kind === "anonymous") return [];
      const meetings =
        actor.kind === "operator"
          ? await allMeetings(db)
          : await meetingsNear(db, {
              personId: actor.personId,
              bodyIds: actor.memberships.map(({ bodyId }) => bodyId),
              limit: newest,
            });
      const bodies = await findBodiesOfMeetings(db, meetings);
      const allItems = await itemsOfMeetings(
        db,
        meetings.map(({ id }) => id),
      );
      return meetings.flatMap((meeting) => {
        const body = bodies.get(meeting.id);
        const items = allItems.filter(({ meetingId }) => meetingId === meeting.id);
        if (body === undefined || !can(actor, "meeting.see", meetingSubject(meeting, items))) return [];
        return [meetingView(actor, meeting, body, items)];
      });
    });
