import { type AgendaItem, isPending } from "../meeting/agenda-item.ts";
import type { Meeting } from "../meeting/meeting.ts";
import type { ItemSubject, MeetingSubject } from "./subject.ts";

/** An agenda item as `can` judges it. */
export function itemSubject(meeting: Meeting, item: AgendaItem): ItemSubject {
  return {
    kind: "item",
    bodyId: meeting.bodyId,
    // What came after the agenda goes through its own draft.
    stage: isPending(item) && meeting.stage !== "cancelled" ? "draft" : meeting.stage,
    access: item.access,
    invitedPersonIds: invitedTo(item),
    recusedPersonIds: item.recusedPersonIds,
    caseAuthorId: item.caseAuthorId,
    frozenZones: item.frozenZones,
    isBeingCorrected: item.correctionReason !== null,
  };
}

/** A meeting as `can` judges it. */
export function meetingSubject(meeting: Meeting, items: readonly AgendaItem[]): MeetingSubject {
  return {
    kind: "meeting",
    bodyId: meeting.bodyId,
    stage: meeting.stage,
    invitedPersonIds: items.flatMap(invitedTo),
    caseAuthorIds: items.flatMap(({ caseAuthorId }) => caseAuthorId ?? []),
  };
}

/** A meeting of a body that is about to be made. */
export const newMeetingSubject = (bodyId: string): MeetingSubject => ({
  kind: "meeting",
  bodyId,
  stage: "draft",
  invitedPersonIds: [],
  caseAuthorIds: [],
});

const invitedTo = (item: AgendaItem): string[] => item.guests.flatMap(({ personId }) => personId ?? []);
