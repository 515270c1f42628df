import type { Transaction } from "kysely";
import { openMeetingIds, ownFollowUps, sittingsOfMeetings, waitingLateEdits } from "../../db/queries/awaiting.ts";
import { findBodiesOfMeetings } from "../../db/queries/bodies.ts";
import type { StoredFollowUp } from "../../db/queries/follow-ups.ts";
import { findItems, itemsOfMeetings } from "../../db/queries/items.ts";
import { findMeetings } from "../../db/queries/meetings.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import type { Sitting } from "../../domain/meeting/sitting.ts";

export interface HeldByBody {
  readonly meeting: Meeting;
  readonly body: Body;
}

/** A meeting that is not over, with all that says what is to be done about it. */
export interface OpenMeeting extends HeldByBody {
  readonly items: readonly AgendaItem[];
  readonly sittings: readonly Sitting[];
}

/** An item with the meeting that it is on, whatever its stage. */
export interface ItemOfMeeting extends HeldByBody {
  readonly item: AgendaItem;
}

/** What could await a person. Whether it does, and whether they may know of it, is for `can`. */
export interface Awaiting {
  /** The nearest first. */
  readonly openMeetings: readonly OpenMeeting[];
  readonly followUps: readonly (ItemOfMeeting & { readonly followUp: StoredFollowUp })[];
  readonly lateEdits: readonly (ItemOfMeeting & { readonly count: number })[];
}

/** Collects it in as many queries for twenty years of meetings as for one. */
export async function collectAwaiting(
  db: Transaction<Tables>,
  { personId, memberships }: Extract<Actor, { kind: "person" }>,
): Promise<Awaiting> {
  const bodyIds = [...new Set(memberships.map(({ bodyId }) => bodyId))];
  const openIds = await openMeetingIds(db, { personId, bodyIds });
  const followUps = await ownFollowUps(db, personId);
  const lateEdits = await waitingLateEdits(db, bodyIds);

  const items = await itemsOfMeetings(db, openIds);
  const known = new Map(items.map((item) => [item.id, item]));
  const wanted = [...followUps.map(({ itemId }) => itemId), ...lateEdits.keys()].filter((id) => !known.has(id));
  for (const item of await findItems(db, [...new Set(wanted)])) known.set(item.id, item);

  const meetingIds = new Set([...openIds, ...[...known.values()].map(({ meetingId }) => meetingId)]);
  const meetings = await findMeetings(db, [...meetingIds]);
  const bodies = await findBodiesOfMeetings(db, meetings);
  const sittings = await sittingsOfMeetings(db, openIds);

  const held = new Map<string, HeldByBody>();
  for (const meeting of meetings) {
    const body = bodies.get(meeting.id);
    if (body !== undefined) held.set(meeting.id, { meeting, body });
  }
  const itemWithMeeting = (itemId: string): ItemOfMeeting | null => {
    const item = known.get(itemId);
    const meeting = item === undefined ? undefined : held.get(item.meetingId);
    return item === undefined || meeting === undefined ? null : { ...meeting, item };
  };
  const openMeetings = openIds.flatMap((id) => {
    const meeting = held.get(id);
    if (meeting === undefined) return [];
    const own = items.filter(({ meetingId }) => meetingId === id);
    const ownSittings = sittings.filter(({ itemId }) => own.some((item) => item.id === itemId));
    return [{ ...meeting, items: own, sittings: ownSittings }];
  });
  return {
    openMeetings: openMeetings.sort((a, b) => a.meeting.startsAt.localeCompare(b.meeting.startsAt)),
    followUps: followUps.flatMap((followUp) => {
      const found = itemWithMeeting(followUp.itemId);
      return found === null ? [] : [{ ...found, followUp }];
    }),
    lateEdits: [...lateEdits].flatMap(([itemId, count]) => {
      const found = itemWithMeeting(itemId);
      return found === null ? [] : [{ ...found, count }];
    }),
  };
}
