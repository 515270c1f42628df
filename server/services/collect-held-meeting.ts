import type { Transaction } from "kysely";
import { itemRecordsOf } from "../../db/queries/item-records.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import { personNames } from "../../db/queries/person-names.ts";
import type { Tables } from "../../db/schema.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { TreatedItem } from "../../domain/meeting/attendance.ts";
import { danishDate } from "../../domain/meeting/danish-time.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import type { HeldMeeting } from "../../domain/minutes/compose-record.ts";
import { participantsAt } from "./participants-at.ts";
import { treatedItem } from "./treated-item.ts";

/** What was written down while a meeting was held, of the given items alone. */
export async function collectHeldMeeting(
  db: Transaction<Tables>,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Promise<HeldMeeting> {
  const records = await itemRecordsOf(
    db,
    items.map(({ id }) => id),
  );
  const treated = new Map<string, TreatedItem>();
  for (const item of items) treated.set(item.id, await treatedItem(db, item));
  const all = [...records.values()];
  const people = await personNames(db, [
    ...all.flatMap(({ followUps }) => followUps.map(({ ownerId }) => ownerId)),
    ...all.flatMap(({ statements }) => statements.map(({ personId }) => personId)),
    ...[...treated.values()].flatMap(({ recusals }) => recusals.map(({ personId }) => personId)),
  ]);
  const dates = new Map<string, string>();
  for (const { outcome } of all) {
    if (outcome?.kind !== "postponed" || outcome.meetingId === null) continue;
    const later = await findMeeting(db, outcome.meetingId);
    if (later !== null) dates.set(later.id, danishDate(later.startsAt));
  }
  return {
    participants: await participantsAt(db, meeting, items),
    records,
    treated,
    names: new Map([...people.values()].map(({ id, name }) => [id, name])),
    dates,
  };
}
