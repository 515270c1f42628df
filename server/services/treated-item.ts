import type { Transaction } from "kysely";
import { recusalsOf } from "../../db/queries/recusals.ts";
import { sittingsOfMeeting } from "../../db/queries/sittings.ts";
import type { Tables } from "../../db/schema.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { TreatedItem } from "../../domain/meeting/attendance.ts";
import { sittingsOf } from "../../domain/meeting/sitting.ts";

/** When an item was treated, and who was recused from it. */
export async function treatedItem(
  db: Transaction<Tables>,
  { id, meetingId }: Pick<AgendaItem, "id" | "meetingId">,
): Promise<TreatedItem> {
  return {
    id,
    sittings: sittingsOf(await sittingsOfMeeting(db, meetingId), id),
    recusals: await recusalsOf(db, [id]),
  };
}
