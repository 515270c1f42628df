import type { Transaction } from "kysely";
import { leftItemIds, leftOutOf } from "../../db/queries/carried-items.ts";
import { findItem } from "../../db/queries/items.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import { outcomesOf } from "../../db/queries/outcomes.ts";
import type { Tables } from "../../db/schema.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { type CarriedBecause, heldStages, waitsFor } from "../../domain/meeting/carrying-over.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";

/** An item that a meeting could take on, because an earlier one did not finish with it. */
export interface WaitingItem {
  readonly item: AgendaItem;
  /** The one that it was on the agenda of. */
  readonly meeting: Meeting;
  readonly because: CarriedBecause;
  /** True where it was postponed to this very meeting. */
  readonly isNamed: boolean;
  /** Whether chair or secretary left it out of this meeting. */
  readonly isLeftOut: boolean;
}

/** All that waits for a meeting (rule N2), oldest meeting first. Whether someone may know of it is for the caller to ask. */
export async function waitingItems(
  db: Transaction<Tables>,
  { meeting: target, body }: { readonly meeting: Meeting; readonly body: Body },
): Promise<readonly WaitingItem[]> {
  const ids = await leftItemIds(db, body.id, heldStages);
  const outcomes = await outcomesOf(db, ids);
  const leftOut = await leftOutOf(db, target.id);
  const waiting: WaitingItem[] = [];
  for (const id of ids) {
    const item = await findItem(db, id);
    const meeting = item === null ? null : await findMeeting(db, item.meetingId);
    const outcome = outcomes.get(id)?.outcome ?? null;
    if (item === null || meeting === null || outcome === null) continue;
    const namedId = outcome.kind === "postponed" ? outcome.meetingId : null;
    const named = namedId === null ? null : await findMeeting(db, namedId);
    const because = waitsFor({ meeting, outcome, postponedToStage: named?.stage ?? null }, target, body);
    if (because === null) continue;
    waiting.push({ item, meeting, because, isNamed: namedId === target.id, isLeftOut: leftOut.has(id) });
  }
  return waiting;
}
