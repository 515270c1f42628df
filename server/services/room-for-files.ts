import type { Transaction } from "kysely";
import { itemsEverOn } from "../../db/queries/items.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import { bytesOf, requireBytes } from "../../domain/meeting/attachments.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { mayRead } from "./find-subjects.ts";

/**
 * Refuses `attachments-too-large` when so many bytes more are too many for an item or for its meeting (rule T9). Items that
 * the actor may not read don't count: a refusal would tell of their attachments (rule A5).
 */
export async function requireRoomForFiles(
  db: Transaction<Tables>,
  actor: Actor,
  { meeting, item }: { meeting: Meeting; item: AgendaItem },
  more: number,
): Promise<void> {
  const readable = (await itemsEverOn(db, meeting.id)).filter((each) => mayRead(actor, meeting, each));
  requireBytes({
    item: bytesOf(item.attachments) + more,
    meeting: bytesOf(readable.flatMap(({ attachments }) => attachments)) + more,
  });
}
