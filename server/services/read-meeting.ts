import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { type AgendaItem, isPending } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { mayRead, meetingFor } from "./find-subjects.ts";
import type { MeetingView } from "./meeting-view.ts";
import { outlineItem } from "./outline-item.ts";

/** A meeting with its outline, as the actor may see it. Refuses `meeting-unknown`. */
export const readMeeting =
  ({ store }: ServiceDependencies): Services["readMeeting"] =>
  (actor, meetingId) =>
    store.read(async (db) => {
      const { meeting, body, items } = await meetingFor(db, actor, meetingId);
      return meetingView(actor, meeting, body, items);
    });

/** The full edition is offered only to whoever may read every item of it (rule P2). */
export function meetingView(actor: Actor, meeting: Meeting, body: Body, items: readonly AgendaItem[]): MeetingView {
  const subject = meetingSubject(meeting, items);
  return {
    id: meeting.id,
    bodyName: body.name,
    municipality: body.municipality,
    stage: meeting.stage,
    startsAt: meeting.startsAt,
    place: meeting.place,
    mayExportPublic: can(actor, "meeting.export-public", subject),
    mayExportFull: can(actor, "meeting.export-full", subject) && items.every((item) => mayRead(actor, meeting, item)),
    mayStep:
      can(actor, "meeting.send-out", subject) ||
      can(actor, "meeting.open", subject) ||
      can(actor, "meeting.send-for-approval", subject),
    mayApprove: can(actor, "meeting.approve", subject),
    maySeeApprovals: can(actor, "meeting.see-approvals", subject),
    items: items
      .filter((item) => !isPending(item) || mayRead(actor, meeting, item))
      .map((item) => outlineItem(actor, meeting, body, item)),
  };
}
