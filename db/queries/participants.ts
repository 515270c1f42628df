import { type Kysely, sql } from "kysely";
import type { Capacity, Participant } from "../../domain/meeting/attendance.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** Those of whom something was written down, in the order in which it was. */
export async function participantsOf(db: Db, meetingId: string): Promise<readonly Participant[]> {
  const rows = await db
    .selectFrom("participant")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("created_at")
    .orderBy(sql`rowid`)
    .execute();
  const stays = await db
    .selectFrom("participant_stay")
    .innerJoin("participant", "participant.id", "participant_stay.participant_id")
    .select(["participant_id", "arrived_at", "left_at"])
    .where("meeting_id", "=", meetingId)
    .orderBy("arrived_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    capacity: row.capacity as Capacity,
    substituteFor: row.substitute_for,
    hasApology: row.has_apology === 1,
    itemId: row.item_id,
    intervals: stays
      .filter(({ participant_id }) => participant_id === row.id)
      .map(({ arrived_at, left_at }) => ({ from: arrived_at, to: left_at })),
  }));
}

/** Writes a participant down, or anew with what has changed. */
export async function saveParticipant(
  db: Db,
  {
    meetingId,
    participant,
    at,
  }: { readonly meetingId: string; readonly participant: Participant; readonly at: string },
): Promise<void> {
  const { id, hasApology, intervals } = participant;
  await db
    .insertInto("participant")
    .values({
      id,
      meeting_id: meetingId,
      person_id: participant.personId,
      name: participant.name,
      capacity: participant.capacity,
      substitute_for: participant.substituteFor,
      has_apology: hasApology ? 1 : 0,
      item_id: participant.itemId,
      created_at: at,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ has_apology: hasApology ? 1 : 0 }))
    .execute();
  await db.deleteFrom("participant_stay").where("participant_id", "=", id).execute();
  for (const { from, to } of intervals) {
    await db.insertInto("participant_stay").values({ participant_id: id, arrived_at: from, left_at: to }).execute();
  }
}

export async function deleteParticipant(db: Db, id: string): Promise<void> {
  await db.deleteFrom("vote").where("participant_id", "=", id).execute();
  await db.deleteFrom("participant").where("id", "=", id).execute();
}
