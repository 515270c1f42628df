import type { Transaction } from "kysely";
import { agendaOf, numberItems } from "../../db/queries/agenda-order.ts";
import { findBodyOfMeeting } from "../../db/queries/bodies.ts";
import { findCarriedTo } from "../../db/queries/carried-items.ts";
import { findItem } from "../../db/queries/items.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import { removeItem } from "../../db/queries/removed-items.ts";
import { readStoredRoom } from "../../db/queries/rooms.ts";
import type { Tables } from "../../db/schema.ts";
import { roomName } from "../../domain/document/room.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { heldStages, isAsCarried } from "../../domain/meeting/carrying-over.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import type { ItemTexts } from "../../domain/minutes/compose-minutes.ts";
import { carryPostponed } from "./carry-postponed.ts";
import { isSentTo } from "./is-sent-to.ts";

type Db = Transaction<Tables>;

/** The agendas that an outcome has changed, and the item that it took off one of them. */
export interface AgendaChanges {
  readonly meetingIds: readonly string[];
  readonly takenOffId: string | null;
}

/**
 * Part of the transaction that changes an outcome (rule N8). Once the meeting is over the drafts of its body follow: what
 * is no longer postponed to one comes off it, unless somebody has worked on it there; what now is comes on.
 */
export async function followOutcome(
  db: Db,
  { meeting, body, item }: { readonly meeting: Meeting; readonly body: Body; readonly item: AgendaItem },
  { texts, at }: { readonly texts: ItemTexts; readonly at: string },
): Promise<AgendaChanges> {
  if (!heldStages.includes(meeting.stage)) return { meetingIds: [], takenOffId: null };
  const copy = await untouchedCopy(db, { body, item });
  const takesBack = copy !== null && !(await isSentTo(db, item, copy.agenda));
  if (takesBack) {
    await removeItem(db, copy.item, at);
    await numberItems(db, copy.item.meetingId, await agendaOf(db, copy.item.meetingId));
  }
  const filled = await carryPostponed(db, [item], { texts: new Map([[item.id, texts]]), at });
  return {
    meetingIds: takesBack ? [copy.item.meetingId, ...filled] : filled,
    takenOffId: takesBack ? copy.item.id : null,
  };
}

/** What came of an item on a draft of the same body, if it is still as it came. */
async function untouchedCopy(db: Db, { body, item }: { readonly body: Body; readonly item: AgendaItem }) {
  const copyId = await findCarriedTo(db, item.id);
  const copy = copyId === null ? null : await findItem(db, copyId);
  const meeting = copy === null ? null : await findMeeting(db, copy.meetingId);
  const ofMeeting = meeting === null ? null : await findBodyOfMeeting(db, meeting);
  if (copy === null || meeting === null || ofMeeting === null) return null;
  if (meeting.stage !== "draft" || meeting.bodyId !== body.id) return null;
  if (!isAsCarried(item, copy, { because: "postponed", body: ofMeeting })) return null;
  // A text that came along is one update; whatever follows it somebody has written.
  const [came, now] = [await lastUpdate(db, item.id), await lastUpdate(db, copy.id)];
  return now <= Math.min(came, 1) ? { item: copy, agenda: { meeting, body: ofMeeting } } : null;
}

const lastUpdate = async (db: Db, itemId: string): Promise<number> =>
  (await readStoredRoom(db, roomName({ itemId, zone: "case" }))).seq;
