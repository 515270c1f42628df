import type { Transaction } from "kysely";
import { findBodiesOfMeetings } from "../../db/queries/bodies.ts";
import { itemsOfMeetings } from "../../db/queries/items.ts";
import { unnamedMinutes } from "../../db/queries/named-minutes.ts";
import { personNames } from "../../db/queries/person-names.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import type { OfferedItem, UnreadReferral } from "./carrying.ts";
import { mayRead } from "./find-subjects.ts";
import { type WaitingItem, waitingItems } from "./waiting-items.ts";

type Db = Transaction<Tables>;

interface Offered {
  readonly items: readonly OfferedItem[];
  readonly referrals: readonly UnreadReferral[];
}

/** How many things wait that were not left out: what the agenda tells whoever puts it together. */
export async function countOffered(db: Db, actor: Actor, agenda: { meeting: Meeting; body: Body }): Promise<number> {
  const { items, referrals } = await offeredItems(db, actor, agenda);
  const waiting = [...items, ...referrals].filter(({ isLeftOut }) => !isLeftOut);
  return waiting.length + (await unnamedMinutes(db, agenda.body.id, agenda.meeting.startsAt)).length;
}

/** The items that wait for a meeting, of those that the actor may read; of what was referred to its body also that there is more. */
export async function offeredItems(db: Db, actor: Actor, agenda: { meeting: Meeting; body: Body }): Promise<Offered> {
  const waiting = await waitingItems(db, agenda);
  const meetings = [...new Map(waiting.map(({ meeting }) => [meeting.id, meeting])).values()];
  const bodies = await findBodiesOfMeetings(db, meetings);
  const siblings = await itemsOfMeetings(
    db,
    meetings.map(({ id }) => id),
  );
  const authors = await personNames(
    db,
    waiting.map(({ item }) => item.caseAuthorId),
  );
  const mayKnow = ({ meeting, item }: WaitingItem): boolean => {
    const own = siblings.filter(({ meetingId }) => meetingId === meeting.id);
    return can(actor, "meeting.see", meetingSubject(meeting, own)) && mayRead(actor, meeting, item);
  };
  const items = waiting.filter(mayKnow).map(({ item, meeting, because, isNamed, isLeftOut }) => ({
    itemId: item.id,
    meetingId: meeting.id,
    number: item.number,
    title: item.title,
    access: item.access,
    caseNumber: item.caseNumber,
    bodyName: bodies.get(meeting.id)?.name ?? "",
    startsAt: meeting.startsAt,
    caseAuthor: item.caseAuthorId === null ? null : (authors.get(item.caseAuthorId) ?? null),
    because,
    isNamed,
    isLeftOut,
  }));
  const referrals = waiting
    .filter((each) => isToldOf(actor, each) && !mayKnow(each))
    .map(({ item, meeting, isLeftOut }) => ({
      itemId: item.id,
      bodyName: bodies.get(meeting.id)?.name ?? "",
      startsAt: meeting.startsAt,
      isLeftOut,
    }));
  return { items, referrals };
}

/**
 * That something was referred to the body that someone leads is told to them, unless they are recused from it; or it is
 * closed: what became of a closed item is its decision (rule A4).
 */
export const isToldOf = (actor: Actor, { item, because }: WaitingItem): boolean =>
  because === "referred" &&
  item.access === "open" &&
  !(actor.kind === "person" && item.recusedPersonIds.includes(actor.personId));
