import type { Transaction } from "kysely";
import { followUpsBefore } from "../../db/queries/follow-ups.ts";
import { findMeetingBefore } from "../../db/queries/meetings.ts";
import { personNames } from "../../db/queries/person-names.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { mayKnow } from "./carried-links.ts";
import type { EarlierFollowUp } from "./carrying.ts";
import { maySettle } from "./settle-follow-up.ts";

/**
 * What earlier meetings of the body left to be done, soonest due first: what is open, and what was done since the last
 * meeting. Of items that the actor may not read, not a word (rule N7).
 */
export async function earlierFollowUps(
  db: Transaction<Tables>,
  actor: Actor,
  meeting: Meeting,
  now: Date,
): Promise<readonly EarlierFollowUp[]> {
  const { bodyId, startsAt } = meeting;
  const last = await findMeetingBefore(db, bodyId, startsAt);
  const stored = await followUpsBefore(db, { bodyId, before: startsAt, doneSince: last?.startsAt ?? startsAt });
  const people = await personNames(
    db,
    stored.map(({ ownerId }) => ownerId),
  );
  const known = new Map<string, Awaited<ReturnType<typeof mayKnow>>>();
  const views: EarlierFollowUp[] = [];
  for (const followUp of stored) {
    const { itemId, ownerId, dueOn, doneAt } = followUp;
    if (!known.has(itemId)) known.set(itemId, await mayKnow(db, actor, itemId));
    const found = known.get(itemId) ?? null;
    if (found === null) continue;
    views.push({
      ...followUp,
      owner: ownerId === null ? null : (people.get(ownerId) ?? null),
      isOverdue: doneAt === null && dueOn !== null && dueOn < danishDay(now),
      maySettle: maySettle(actor, found, followUp),
      from: { itemId, meetingId: found.meeting.id, number: found.item.number, startsAt: found.meeting.startsAt },
    });
  }
  return views;
}
