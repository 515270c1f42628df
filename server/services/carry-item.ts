import type { Transaction } from "kysely";
import { numberItems } from "../../db/queries/agenda-order.ts";
import { findTakenOff, takeIn } from "../../db/queries/carried-items.ts";
import { insertRecusal, recusalsOf } from "../../db/queries/recusals.ts";
import { findRemovedItem, restoreItem } from "../../db/queries/removed-items.ts";
import { appendUpdates } from "../../db/queries/rooms.ts";
import type { Tables } from "../../db/schema.ts";
import { journalOf } from "../../db/store.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import { roomName } from "../../domain/document/room.ts";
import { mostItems, placedBefore, placeOfNew } from "../../domain/meeting/agenda-order.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { carriedItem, carriedTexts } from "../../domain/meeting/carrying-over.ts";
import { isInForce } from "../../domain/meeting/recusal.ts";
import { Refusal } from "../../domain/refusal.ts";
import { encodeTexts } from "../collab/texts.ts";
import { type Agenda, putOnAgenda } from "./put-on-agenda.ts";
import type { WaitingItem } from "./waiting-items.ts";

type Db = Transaction<Tables>;

/** What an item is carried over with. */
export interface Carrying {
  readonly waiting: WaitingItem;
  /** The case text of the item that waits. */
  readonly texts: Readonly<Record<string, RichText>>;
  /** Why it comes after the agenda; null for a draft. */
  readonly reason: string | null;
  /** Who writes the text; null for the program itself. */
  readonly authorId: string | null;
  readonly at: string;
}

/**
 * Puts an item of an earlier meeting on an agenda (rule N3), as an item of its own; one that was made of it before and taken
 * off again comes back instead. Gives its id. The caller has asked that it still waits. Refuses `agenda-full`.
 */
export async function carryItem(
  db: Db,
  agenda: Agenda & { readonly body: Body },
  { waiting, texts, reason, authorId, at }: Carrying,
): Promise<string> {
  const { meeting, body, items } = agenda;
  const { item: source, because } = waiting;
  await takeIn(db, meeting.id, source.id);
  const takenOff = meeting.stage === "draft" ? await findTakenOff(db, meeting.id, source.id) : null;
  if (takenOff !== null) {
    await putBack(db, agenda, takenOff);
    return takenOff;
  }
  const id = crypto.randomUUID();
  const item = carriedItem(source, { id, meetingId: meeting.id, number: 0 }, { because, body });
  const attachments = item.attachments.map((attachment) => ({ ...attachment, id: crypto.randomUUID() }));
  await putOnAgenda(db, agenda, { ...item, attachments }, { before: placeOfNew(items), reason });
  const kept = because === "referred" ? carriedTexts(texts, body) : texts;
  if (Object.keys(kept).length > 0) {
    const first = { authorId, at, bytes: encodeTexts(kept) };
    await appendUpdates(journalOf(db), roomName({ itemId: id, zone: "case" }), [first]);
  }
  for (const recusal of (await recusalsOf(db, [source.id])).filter(isInForce)) {
    await insertRecusal(db, { ...recusal, id: crypto.randomUUID(), itemId: id, declaredAt: at });
  }
  return id;
}

async function putBack(db: Db, { meeting, items }: Agenda, itemId: string): Promise<void> {
  if (items.length >= mostItems) throw new Refusal("agenda-full", { most: mostItems });
  const removed = await findRemovedItem(db, itemId);
  if (removed === null) return;
  await restoreItem(db, removed);
  const ids = [...items.map(({ id }) => id), itemId];
  await numberItems(db, meeting.id, placedBefore(ids, itemId, placeOfNew(items)) ?? ids);
}
