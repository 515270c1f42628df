import type { Transaction } from "kysely";
import { findBodyOfMeeting } from "../../db/queries/bodies.ts";
import { findItem, itemsOfMeetings } from "../../db/queries/items.ts";
import { laterMeetings } from "../../db/queries/later-meetings.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import { nameMinutes, unnamedMinutes } from "../../db/queries/named-minutes.ts";
import type { Tables } from "../../db/schema.ts";
import { mostItems } from "../../domain/meeting/agenda-order.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { minutesOnAgenda } from "../../domain/meeting/minutes-on-agenda.ts";
import { Refusal } from "../../domain/refusal.ts";
import { agendaToFill, supplementReason } from "./agenda-to-fill.ts";
import type { CarryingParts, CarryingServices } from "./carrying.ts";
import { type Agenda, putOnAgenda } from "./put-on-agenda.ts";

type Db = Transaction<Tables>;

/** Puts minutes that no agenda has yet on one. */
export const placeMinutes =
  ({ store, onMeetingChanged }: CarryingParts): CarryingServices["placeMinutes"] =>
  async (actor, meetingId, ofMeetingId, reason) => {
    const placed = await store.write(actor, async (db) => {
      const agenda = await agendaToFill(db, actor, meetingId);
      const { meeting, body } = agenda;
      const late = supplementReason(meeting, reason);
      const approved = await findMeeting(db, ofMeetingId);
      const unnamed = await unnamedMinutes(db, body.id, meeting.startsAt);
      const isUnnamed = unnamed.some(({ meetingId: each }) => each === ofMeetingId);
      if (approved === null || !isUnnamed) throw new Refusal("changed-meanwhile");
      const itemId = await putMinutesOn(db, agenda, approved, late);
      const number = (await findItem(db, itemId))?.number ?? 0;
      const facts = { meetingId: ofMeetingId };
      return { result: { itemId, number }, audit: { action: "place-minutes", subject: `item/${itemId}`, facts } };
    });
    onMeetingChanged(meetingId);
    return placed;
  };

/**
 * Part of the transaction in which minutes become approved (rule N4): puts them on the body's next agenda, if that is a draft.
 * Gives that meeting's id; null where nothing was done: there is none, it was sent out, it is full, or has them already.
 */
export async function putMinutesOnNextAgenda(db: Db, approved: Meeting): Promise<string | null> {
  const [next] = await laterMeetings(db, approved);
  const meeting = next === undefined ? null : await findMeeting(db, next.id);
  const body = meeting === null ? null : await findBodyOfMeeting(db, meeting);
  if (meeting === null || body === null || meeting.stage !== "draft") return null;
  const unnamed = await unnamedMinutes(db, body.id, meeting.startsAt);
  if (!unnamed.some(({ meetingId }) => meetingId === approved.id)) return null;
  const items = await itemsOfMeetings(db, [meeting.id]);
  if (items.length >= mostItems) return null;
  await putMinutesOn(db, { meeting, body, items }, approved, null);
  return meeting.id;
}

async function putMinutesOn(
  db: Db,
  agenda: Agenda & { readonly body: Body },
  approved: Meeting,
  reason: string | null,
): Promise<string> {
  const { meeting, body, items } = agenda;
  const found = minutesOnAgenda(meeting.stage === "draft" ? items : [], body, {
    approved,
    meetingId: meeting.id,
    newId: crypto.randomUUID(),
  });
  if (found.kind === "name") {
    await nameMinutes(db, found.itemId, approved.id, found.title);
    return found.itemId;
  }
  await putOnAgenda(db, agenda, found.item, { before: found.before, reason });
  return found.item.id;
}
