import { findItem } from "../../db/queries/items.ts";
import { finishSitting, insertSitting, sittingsOfMeeting } from "../../db/queries/sittings.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { currentSitting } from "../../domain/meeting/sitting.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor, mayRead } from "./find-subjects.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";
import { tellWhereItIs } from "./tell-where-it-is.ts";

/** Takes an item up, and finishes the one that the meeting was at (rule M1). Once taken up, it is so for all who ask. */
export const takeUpItem =
  ({ store, clock }: ServiceDependencies, told: MeetingTold): HoldingServices["takeUpItem"] =>
  async (actor, itemId, from) => {
    const touched = await store.write(actor, async (db) => {
      const { meeting, item } = await itemFor(db, actor, itemId);
      if (!mayRead(actor, meeting, item)) throw new Refusal("item-unknown");
      if (!can(actor, "meeting.lead", meetingSubject(meeting, [item]))) throw new Refusal("not-allowed");
      const current = currentSitting(await sittingsOfMeeting(db, meeting.id));
      const audit = { action: "take-up-item", subject: `item/${itemId}` };
      if (current?.itemId === itemId) return { result: [], audit };
      if ((current?.itemId ?? null) !== from) throw new Refusal("changed-meanwhile");
      const left = current === null ? null : await findItem(db, current.itemId);
      if (left !== null && !mayRead(actor, meeting, left)) throw new Refusal("not-allowed");
      const at = clock().toISOString();
      if (current !== null) await finishSitting(db, current.id, at);
      await insertSitting(db, { meetingId: meeting.id, itemId, at });
      return { result: left === null ? [item] : [left, item], audit };
    });
    tellWhereItIs(told, touched);
  };
