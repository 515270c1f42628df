import { draftsOf, readCancelReason } from "../../db/queries/meetings.ts";
import { removedItemsOf } from "../../db/queries/removed-items.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject, meetingSubject } from "../../domain/access/subject-of.ts";
import { type AgendaItem, isPending } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { type MissingPoint, readiness } from "../../domain/meeting/readiness.ts";
import type { Services } from "../services.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { mayRead, meetingFor } from "./find-subjects.ts";
import type { MeetingView } from "./meeting-view.ts";
import { countOffered } from "./offered-items.ts";
import { outlineItem } from "./outline-item.ts";

/** A meeting with its outline, as the actor may see it. Refuses `meeting-unknown`. */
export const readMeeting =
  ({ store }: ServiceDependencies, readTexts: ReadTexts): Services["readMeeting"] =>
  async (actor, meetingId) => {
    const { meeting, body, items, removedItems, otherDrafts, cancelReason, waitingCount } = await store.read(
      async (db) => {
        const found = await meetingFor(db, actor, meetingId);
        const mayPlan = can(actor, "meeting.plan", meetingSubject(found.meeting, found.items));
        return {
          ...found,
          otherDrafts: mayPlan ? await draftsOf(db, found.body.id) : [],
          removedItems: mayPlan ? await removedItemsOf(db, meetingId) : [],
          cancelReason: await readCancelReason(db, meetingId),
          waitingCount: can(actor, "meeting.send-out", meetingSubject(found.meeting, found.items))
            ? await countOffered(db, actor, found)
            : null,
        };
      },
    );
    const view = meetingView(actor, meeting, body, items);
    const missing = await missingOf(actor, { meeting, body, items }, readTexts);
    return {
      ...view,
      removedItems: removedItems.map(({ id, title }) => ({ id, title })),
      otherDrafts: otherDrafts.filter(({ id }) => id !== meetingId).map(({ id, startsAt }) => ({ id, startsAt })),
      cancelReason,
      waitingCount,
      items: view.items.map((item) => ({ ...item, missing: missing.get(item.id) ?? null })),
    };
  };

/** What the items lack that the actor writes while they are a draft. Other items' texts are not even read. */
async function missingOf(
  actor: Actor,
  { meeting, body, items }: { meeting: Meeting; body: Body; items: readonly AgendaItem[] },
  readTexts: ReadTexts,
): Promise<ReadonlyMap<string, readonly MissingPoint[]>> {
  const missing = new Map<string, readonly MissingPoint[]>();
  for (const item of items) {
    const subject = itemSubject(meeting, item);
    if (!can(actor, "item.read", subject) || !can(actor, "item.write-case", subject)) continue;
    missing.set(item.id, readiness(item, await readTexts({ itemId: item.id, zone: "case" }), body));
  }
  return missing;
}

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
    mayPlan: can(actor, "meeting.plan", subject),
    mayCancel: can(actor, "meeting.cancel", subject),
    cancelReason: null,
    usualMinutes: body.defaults.minutes,
    removedItems: [],
    otherDrafts: [],
    waitingCount: null,
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
