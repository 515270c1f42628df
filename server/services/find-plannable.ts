import type { Transaction } from "kysely";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { ItemAction, MeetingAction } from "../../domain/access/subject.ts";
import { itemSubject, meetingSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { Refusal } from "../../domain/refusal.ts";
import { itemFor, meetingFor } from "./find-subjects.ts";

type Db = Transaction<Tables>;

/**
 * A meeting that the actor may plan. Refuses `meeting-unknown`, `not-allowed` to who may never plan it, and
 * `meeting-not-draft` to who could have while it was a draft.
 */
export async function meetingToPlan(
  db: Db,
  actor: Actor,
  meetingId: string,
  action: Extract<MeetingAction, "meeting.plan" | "meeting.cancel"> = "meeting.plan",
): Promise<{ meeting: Meeting; body: Body; items: readonly AgendaItem[] }> {
  const found = await meetingFor(db, actor, meetingId);
  const subject = meetingSubject(found.meeting, found.items);
  if (!can(actor, action, { ...subject, stage: "draft" })) throw new Refusal("not-allowed");
  if (!can(actor, action, subject)) throw new Refusal("meeting-not-draft");
  return found;
}

/** An item whose facts, or attachments, the actor may change. Refuses `item-unknown`, `not-allowed` and `meeting-not-draft` likewise. */
export async function itemToEdit(
  db: Db,
  actor: Actor,
  itemId: string,
  action: Extract<ItemAction, "item.edit-facts" | "item.edit-case-facts" | "item.attach"> = "item.edit-facts",
): Promise<{ meeting: Meeting; body: Body; item: AgendaItem }> {
  const found = await itemFor(db, actor, itemId);
  const subject = itemSubject(found.meeting, found.item);
  if (!can(actor, "item.read", subject)) throw new Refusal("item-unknown");
  if (!can(actor, action, { ...subject, stage: "draft", frozenZones: [] })) throw new Refusal("not-allowed");
  if (!can(actor, action, subject)) throw new Refusal("meeting-not-draft");
  return found;
}
