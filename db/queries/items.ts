import type { Kysely, Selectable } from "kysely";
import type { AgendaItem, ItemAccess, ItemKind } from "../../domain/meeting/agenda-item.ts";
import type { Tables } from "../schema.ts";
import { attachmentsOf, insertAttachment } from "./attachments.ts";
import { guestsOf, insertGuest } from "./guests.ts";
import { frozenZonesOf } from "./room-freezes.ts";

type Db = Kysely<Tables>;

/** The items of the given meetings, by meeting and number; without those that were taken off. */
export async function itemsOfMeetings(db: Db, meetingIds: readonly string[]): Promise<readonly AgendaItem[]> {
  if (meetingIds.length === 0) return [];
  const rows = await db
    .selectFrom("agenda_item")
    .selectAll()
    .where("meeting_id", "in", meetingIds)
    .where("removed_at", "is", null)
    .orderBy("meeting_id")
    .orderBy("number")
    .execute();
  return withParts(db, rows);
}

/** Every item of a meeting, with those that were taken off. */
export async function itemsEverOn(db: Db, meetingId: string): Promise<readonly AgendaItem[]> {
  return withParts(db, await db.selectFrom("agenda_item").selectAll().where("meeting_id", "=", meetingId).execute());
}

/** An item that is on an agenda. */
export async function findItem(db: Db, id: string): Promise<AgendaItem | null> {
  const rows = await db
    .selectFrom("agenda_item")
    .selectAll()
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .execute();
  return (await withParts(db, rows))[0] ?? null;
}

/** The items with these ids that are on an agenda. */
export async function findItems(db: Db, ids: readonly string[]): Promise<readonly AgendaItem[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("agenda_item")
    .selectAll()
    .where("id", "in", ids)
    .where("removed_at", "is", null)
    .execute();
  return withParts(db, rows);
}

/** Items of these bodies whose case number has these digits in it. Whether it is the same case is for the domain. */
export async function itemsWithDigits(
  db: Db,
  { bodyIds, digits }: { bodyIds: readonly string[]; digits: string },
): Promise<readonly AgendaItem[]> {
  if (bodyIds.length === 0) return [];
  const rows = await db
    .selectFrom("agenda_item")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .selectAll("agenda_item")
    .where("meeting.body_id", "in", bodyIds)
    .where("agenda_item.case_number", "like", `%${digits}%`)
    .where("agenda_item.removed_at", "is", null)
    .execute();
  return withParts(db, rows);
}

export async function insertItem(db: Db, item: AgendaItem): Promise<void> {
  await db
    .insertInto("agenda_item")
    .values({
      id: item.id,
      meeting_id: item.meetingId,
      number: item.number,
      title: item.title,
      access: item.access,
      case_number: item.caseNumber,
      deciding_body: item.decidingBody,
      recommended_by: item.recommendedBy,
      estimated_minutes: item.estimatedMinutes,
      case_author_id: item.caseAuthorId,
      discussion_questions: JSON.stringify(item.discussionQuestions),
      kind: item.kind,
      presenter_id: item.presenterId,
      closing_ground: item.closingGround,
      supplement_reason: item.supplementReason,
      approves_meeting_id: item.approvesMeetingId,
      carried_from_id: item.carriedFromId,
    })
    .execute();
  for (const [position, attachment] of item.attachments.entries()) {
    await insertAttachment(db, item.id, position, attachment);
  }
  for (const [position, guest] of item.guests.entries()) await insertGuest(db, item.id, position, guest);
}

/** Four queries for any number of items. */
async function withParts(db: Db, rows: readonly Selectable<Tables["agenda_item"]>[]): Promise<readonly AgendaItem[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const attachments = await attachmentsOf(db, ids);
  const guests = await guestsOf(db, ids);
  const recusals = await db
    .selectFrom("recusal")
    .selectAll()
    .where("item_id", "in", ids)
    .where("withdrawn_at", "is", null)
    .execute();
  const frozenZones = await frozenZonesOf(db, ids);
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    number: row.number,
    title: row.title,
    kind: row.kind as ItemKind,
    access: row.access as ItemAccess,
    closingGround: row.closing_ground,
    supplementReason: row.supplement_reason,
    sentOutAt: row.sent_out_at,
    correctionReason: row.correction_reason,
    approvesMeetingId: row.approves_meeting_id,
    carriedFromId: row.carried_from_id,
    caseNumber: row.case_number,
    decidingBody: row.deciding_body,
    recommendedBy: row.recommended_by,
    estimatedMinutes: row.estimated_minutes,
    caseAuthorId: row.case_author_id,
    presenterId: row.presenter_id,
    discussionQuestions: JSON.parse(row.discussion_questions) as string[],
    attachments: attachments.get(row.id) ?? [],
    guests: guests.get(row.id) ?? [],
    recusedPersonIds: recusals.filter(of(row)).map(({ person_id }) => person_id),
    frozenZones: frozenZones.get(row.id) ?? [],
  }));
}

const of =
  (item: { id: string }) =>
  (part: { item_id: string }): boolean =>
    part.item_id === item.id;

/** A supplementary item is out from now on. */
export async function markSentOut(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable("agenda_item").set({ sent_out_at: at }).where("id", "=", id).execute();
}

/** Why the item's case text is open to be corrected; null when it no longer is. */
export async function setCorrectionReason(db: Db, id: string, reason: string | null): Promise<void> {
  await db.updateTable("agenda_item").set({ correction_reason: reason }).where("id", "=", id).execute();
}
