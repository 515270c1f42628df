import type { Transaction } from "kysely";
import { findBodies } from "../../db/queries/bodies.ts";
import { itemsOfMeetings, itemsWithDigits } from "../../db/queries/items.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { isSameCase, serialOf } from "../../domain/case/same-case.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import { mayRead } from "./find-subjects.ts";

/** An item of the same case on another agenda. */
export interface CaseItem {
  readonly id: string;
  readonly meetingId: string;
  readonly number: number;
  readonly title: string;
  readonly bodyName: string;
  /** An instant, ISO 8601 in UTC. */
  readonly startsAt: string;
}

/** As many as are shown; a case that came up more often is for the case's own page. */
const shown = 8;

/** Other items of an item's case that the actor may read, the newest meeting first. Of those they may not, not a word. */
export async function earlierItemsOf(
  db: Transaction<Tables>,
  actor: Actor,
  { id, caseNumber }: Pick<AgendaItem, "id" | "caseNumber">,
): Promise<readonly CaseItem[]> {
  const digits = caseNumber === null ? null : serialOf(caseNumber);
  if (caseNumber === null || digits === null || actor.kind !== "person") return [];
  const bodies = await findBodies(
    db,
    actor.memberships.map(({ bodyId }) => bodyId),
  );
  const candidates = (await itemsWithDigits(db, { bodyIds: [...bodies.keys()], digits })).filter(
    (other) => other.id !== id && other.caseNumber !== null && isSameCase(other.caseNumber, caseNumber),
  );
  const found: CaseItem[] = [];
  for (const item of candidates) {
    const meeting = await findMeeting(db, item.meetingId);
    if (meeting === null || !mayRead(actor, meeting, item)) continue;
    if (!can(actor, "meeting.see", meetingSubject(meeting, await itemsOfMeetings(db, [meeting.id])))) continue;
    const bodyName = bodies.get(meeting.bodyId)?.name ?? "";
    const { startsAt } = meeting;
    found.push({ id: item.id, meetingId: meeting.id, number: item.number, title: item.title, bodyName, startsAt });
  }
  return found.sort((one, other) => other.startsAt.localeCompare(one.startsAt)).slice(0, shown);
}
