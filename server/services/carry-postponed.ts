import type { Transaction } from "kysely";
import { findBodyOfMeeting } from "../../db/queries/bodies.ts";
import { itemsOfMeetings } from "../../db/queries/items.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import { outcomesOf } from "../../db/queries/outcomes.ts";
import type { Tables } from "../../db/schema.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import { mostItems } from "../../domain/meeting/agenda-order.ts";
import type { ItemTexts } from "../../domain/minutes/compose-minutes.ts";
import { carryItem } from "./carry-item.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { waitingItems } from "./waiting-items.ts";

type Db = Transaction<Tables>;

/** The case texts of those of a meeting's items that it has postponed to a meeting, by item. Frozen, they don't change again. */
export async function postponedTexts(
  { store, readTexts }: Pick<ServiceDependencies, "store"> & { readonly readTexts: ReadTexts },
  meetingId: string,
): Promise<ReadonlyMap<string, ItemTexts>> {
  const named = await store.read(async (db) => postponedIn(db, await itemsOfMeetings(db, [meetingId])));
  const texts = new Map<string, ItemTexts>();
  for (const { item } of named) texts.set(item.id, await readTexts({ itemId: item.id, zone: "case" }));
  return texts;
}

/**
 * Part of the transaction that ends a meeting (rule N1), or changes what it decided after that (rule N8): puts those of the
 * items that it postponed to a draft on that agenda. Who does it need not be able to read them: the meeting has decided it,
 * the program does it. What can't be put there now waits. Gives the ids of the meetings that got some.
 */
export async function carryPostponed(
  db: Db,
  items: readonly AgendaItem[],
  { texts, at }: { readonly texts: ReadonlyMap<string, ItemTexts>; readonly at: string },
): Promise<readonly string[]> {
  const changed = new Set<string>();
  for (const { item, toMeetingId } of await postponedIn(db, items)) {
    const text = texts.get(item.id);
    const meeting = await findMeeting(db, toMeetingId);
    const body = meeting === null ? null : await findBodyOfMeeting(db, meeting);
    if (text === undefined || meeting === null || body === null || meeting.stage !== "draft") continue;
    const agenda = { meeting, body, items: await itemsOfMeetings(db, [meeting.id]) };
    const waiting = (await waitingItems(db, agenda)).find((each) => each.item.id === item.id);
    if (waiting === undefined || agenda.items.length >= mostItems) continue;
    await carryItem(db, agenda, { waiting, texts: text, reason: null, authorId: null, at });
    changed.add(meeting.id);
  }
  return [...changed];
}

async function postponedIn(
  db: Db,
  items: readonly AgendaItem[],
): Promise<readonly { readonly item: AgendaItem; readonly toMeetingId: string }[]> {
  const outcomes = await outcomesOf(
    db,
    items.map(({ id }) => id),
  );
  return items.flatMap((item) => {
    const outcome = outcomes.get(item.id)?.outcome;
    return outcome?.kind === "postponed" && outcome.meetingId !== null
      ? [{ item, toMeetingId: outcome.meetingId }]
      : [];
  });
}
