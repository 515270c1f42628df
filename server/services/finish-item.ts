import { finishSitting, sittingsOfMeeting } from "../../db/queries/sittings.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { currentSitting } from "../../domain/meeting/sitting.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor, mayRead } from "./find-subjects.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";
import { tellWhereItIs } from "./tell-where-it-is.ts";

/** Finishes the item that the meeting is at, whatever it leaves open (rule M11). Refuses `changed-meanwhile` if it is at another. */
export const finishItem =
  ({ store, clock }: ServiceDependencies, told: MeetingTold): HoldingServices["finishItem"] =>
  async (actor, itemId) => {
    const item = await store.write(actor, async (db) => {
      const { meeting, item } = await itemFor(db, actor, itemId);
      if (!mayRead(actor, meeting, item)) throw new Refusal("item-unknown");
      if (!can(actor, "meeting.lead", meetingSubject(meeting, [item]))) throw new Refusal("not-allowed");
      const current = currentSitting(await sittingsOfMeeting(db, meeting.id));
      if (current?.itemId !== itemId) throw new Refusal("changed-meanwhile");
      await finishSitting(db, current.id, clock().toISOString());
      return { result: item, audit: { action: "finish-item", subject: `item/${itemId}` } };
    });
    tellWhereItIs(told, [item]);
  };
