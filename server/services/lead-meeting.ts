import type { Transaction } from "kysely";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { MeetingAction } from "../../domain/access/subject.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import type { Stage } from "../../domain/meeting/stage.ts";
import { Refusal } from "../../domain/refusal.ts";
import { meetingFor } from "./find-subjects.ts";

/**
 * A meeting that the actor is about to take to its next stage. Refuses `meeting-unknown`; `stage-changed` when it is not
 * where they saw it; `not-allowed`.
 */
export async function meetingToLead(
  db: Transaction<Tables>,
  actor: Actor,
  meetingId: string,
  { action, stage }: { readonly action: MeetingAction; readonly stage: Stage },
) {
  const found = await meetingFor(db, actor, meetingId);
  const subject = meetingSubject(found.meeting, found.items);
  if (!can(actor, action, { ...subject, stage })) throw new Refusal("not-allowed");
  if (found.meeting.stage !== stage) throw new Refusal("stage-changed");
  return found;
}
