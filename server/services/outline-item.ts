import type { Actor } from "../../domain/access/actor.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { mayRead } from "./find-subjects.ts";
import type { OutlineItem } from "./meeting-view.ts";

/** An item's line in the outline as the actor may have it: a closed item that they can't read keeps only its number. */
export function outlineItem(actor: Actor, meeting: Meeting, body: Body, item: AgendaItem): OutlineItem {
  const readable = mayRead(actor, meeting, item);
  const hidden = item.access === "closed" && !readable;
  return {
    id: item.id,
    number: item.number,
    access: item.access,
    mayRead: readable,
    title: hidden ? null : item.title,
    caseNumber: hidden && !body.closedShowsCaseNumber ? null : item.caseNumber,
    estimatedMinutes: item.estimatedMinutes,
    attachmentCount: readable ? item.attachments.length : 0,
    missing: null,
  };
}
