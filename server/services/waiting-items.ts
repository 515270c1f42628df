import type { Transaction } from "kysely";
import { leftItems, leftOutOf } from "../../db/queries/carried-items.ts";
import { findItems } from "../../db/queries/items.ts";
import { findMeetings } from "../../db/queries/meetings.ts";
import { outcomesOf } from "../../db/queries/outcomes.ts";
import type { Tables } from "../../db/schema.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { type CarriedBecause, heldStages, waitsFor } from "../../domain/meeting/carrying-over.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import type { Outcome } from "../../domain/minutes/outcome.ts";

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

/**
 * All that waits for a meeting (rule N2), oldest meeting first, in as many queries for twenty years as for one. Whether
 * someone may know of it is for the caller to ask.
 */
export async function waitingItems(
  db: Transaction<Tables>,
  { meeting: target, body }: { readonly meeting: Meeting; readonly body: Body },
): Promise<readonly WaitingItem[]> {
  const left = await leftItems(db, body.id, heldStages);
  const outcomes = await outcomesOf(
    db,
    left.map(({ itemId }) => itemId),
  );
  const namedIds = [...outcomes.values()].flatMap(({ outcome }) => namedIn(outcome) ?? []);
  const meetings = new Map(
    (await findMeetings(db, [...new Set([...left.map(({ meetingId }) => meetingId), ...namedIds])])).map((each) => [
      each.id,
      each,
    ]),
  );
  const waiting = left.flatMap(({ itemId, meetingId }) => {
    const meeting = meetings.get(meetingId);
    const outcome = outcomes.get(itemId)?.outcome ?? null;
    if (meeting === undefined || outcome === null) return [];
    const namedId = namedIn(outcome);
    const postponedToStage = (namedId === null ? undefined : meetings.get(namedId))?.stage ?? null;
    const because = waitsFor({ meeting, outcome, postponedToStage }, target, body);
    return because === null ? [] : [{ itemId, meeting, because, isNamed: namedId === target.id }];
  });
  // Most referrals of other bodies are to others still: their items are not read.
  const items = new Map(
    (
      await findItems(
        db,
        waiting.map(({ itemId }) => itemId),
      )
    ).map((item) => [item.id, item]),
  );
  const leftOut = await leftOutOf(db, target.id);
  return waiting.flatMap(({ itemId, ...rest }) => {
    const item = items.get(itemId);
    return item === undefined ? [] : [{ item, ...rest, isLeftOut: leftOut.has(itemId) }];
  });
}

const namedIn = (outcome: Outcome | null): string | null => (outcome?.kind === "postponed" ? outcome.meetingId : null);
