import { finishSitting, sittingsOfMeeting } from "../../db/queries/sittings.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { lastFinished } from "../../domain/meeting/sitting.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor, mayRead } from "./find-subjects.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";
import { tellWhereItIs } from "./tell-where-it-is.ts";

/** Takes back that an item was finished, as if it never had been (rule M11). Refuses `changed-meanwhile` once another is taken up. */
export const resumeItem =
  ({ store }: ServiceDependencies, told: MeetingTold): HoldingServices["resumeItem"] =>
  async (actor, itemId) => {
    const item = await store.write(actor, async (db) => {
      const { meeting, item } = await itemFor(db, actor, itemId);
      if (!mayRead(actor, meeting, item)) throw new Refusal("item-unknown");
      if (!can(actor, "meeting.lead", meetingSubject(meeting, [item]))) throw new Refusal("not-allowed");
      const last = lastFinished(await sittingsOfMeeting(db, meeting.id));
      if (last?.itemId !== itemId) throw new Refusal("changed-meanwhile");
      await finishSitting(db, last.id, null);
      return { result: item, audit: { action: "resume-item", subject: `item/${itemId}` } };
    });
    tellWhereItIs(told, [item]);
  };
