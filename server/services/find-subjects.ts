import type { Transaction } from "kysely";
import { findBodyOfMeeting } from "../../db/queries/bodies.ts";
import { findItem, itemsOfMeetings } from "../../db/queries/items.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject, meetingSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { Refusal } from "../../domain/refusal.ts";

type Db = Transaction<Tables>;

/** A meeting that the actor may see, with its body and items. Refuses `meeting-unknown` alike for none and for not allowed. */
export async function meetingFor(
  db: Db,
  actor: Actor,
  meetingId: string,
): Promise<{ meeting: Meeting; body: Body; items: readonly AgendaItem[] }> {
  const meeting = await findMeeting(db, meetingId);
  const body = meeting === null ? null : await findBodyOfMeeting(db, meeting);
  if (meeting === null || body === null) throw new Refusal("meeting-unknown");
  const items = await itemsOfMeetings(db, [meeting.id]);
  if (!can(actor, "meeting.see", meetingSubject(meeting, items))) throw new Refusal("meeting-unknown");
  return { meeting, body, items };
}

/** An item of a meeting that the actor may see; whether they may read it is another question. Refuses `item-unknown`. */
export async function itemFor(
  db: Db,
  actor: Actor,
  itemId: string,
): Promise<{ meeting: Meeting; body: Body; item: AgendaItem; siblings: readonly AgendaItem[] }> {
  const item = await findItem(db, itemId);
  const meeting = item === null ? null : await findMeeting(db, item.meetingId);
  const body = meeting === null ? null : await findBodyOfMeeting(db, meeting);
  if (item === null || meeting === null || body === null) throw new Refusal("item-unknown");
  const siblings = await itemsOfMeetings(db, [meeting.id]);
  if (!can(actor, "meeting.see", meetingSubject(meeting, siblings))) throw new Refusal("item-unknown");
  return { meeting, body, item, siblings };
}

/** True when the actor may read the item's content. */
export const mayRead = (actor: Actor, meeting: Meeting, item: AgendaItem): boolean =>
  can(actor, "item.read", itemSubject(meeting, item));
