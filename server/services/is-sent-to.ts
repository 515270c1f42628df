import type { Transaction } from "kysely";
import { findMeeting } from "../../db/queries/meetings.ts";
import { outcomesOf } from "../../db/queries/outcomes.ts";
import type { Tables } from "../../db/schema.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { waitsFor } from "../../domain/meeting/carrying-over.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";

/** Whether what an item's meeting decided, as it stands now, sends it to this agenda. */
export async function isSentTo(
  db: Transaction<Tables>,
  item: Pick<AgendaItem, "id" | "meetingId">,
  agenda: { readonly meeting: Meeting; readonly body: Body },
): Promise<boolean> {
  const meeting = await findMeeting(db, item.meetingId);
  const outcome = (await outcomesOf(db, [item.id])).get(item.id)?.outcome ?? null;
  if (meeting === null || outcome === null) return false;
  const named =
    outcome.kind === "postponed" && outcome.meetingId !== null ? await findMeeting(db, outcome.meetingId) : null;
  return waitsFor({ meeting, outcome, postponedToStage: named?.stage ?? null }, agenda.meeting, agenda.body) !== null;
}
