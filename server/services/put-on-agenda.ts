import type { Transaction } from "kysely";
import { freeNumber, numberItems } from "../../db/queries/agenda-order.ts";
import { insertItem } from "../../db/queries/items.ts";
import type { Tables } from "../../db/schema.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import { mostItems, placedBefore } from "../../domain/meeting/agenda-order.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { Refusal } from "../../domain/refusal.ts";

/** A meeting with what is on its agenda now. */
export interface Agenda {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
}

/**
 * Puts an item on the agenda of a draft, before another or last (null); on one that was sent out it is a supplement to it,
 * with its reason, and comes last. Refuses `agenda-full`.
 */
export async function putOnAgenda(
  db: Transaction<Tables>,
  { meeting, items }: Agenda,
  item: AgendaItem,
  { before, reason }: { readonly before: string | null; readonly reason: string | null },
): Promise<void> {
  if (items.length >= mostItems) throw new Refusal("agenda-full", { most: mostItems });
  const number = await freeNumber(db, meeting.id);
  const isOut = meeting.stage !== "draft";
  await insertItem(db, { ...item, number, supplementReason: isOut ? reason : null });
  if (isOut) return;
  const ids = [...items.map(({ id }) => id), item.id];
  await numberItems(db, meeting.id, placedBefore(ids, item.id, before) ?? ids);
}
