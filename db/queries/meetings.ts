import type { Kysely } from "kysely";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { hasReached, type Stage, stages } from "../../domain/meeting/stage.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

const stagesWithMinutes = stages.filter((stage) => hasReached(stage, "in-session"));

export async function findMeeting(db: Db, id: string): Promise<Meeting | null> {
  const row = await db.selectFrom("meeting").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? meetingOfRow(row) : null;
}

export async function findMeetings(db: Db, ids: readonly string[]): Promise<readonly Meeting[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("meeting").selectAll().where("id", "in", ids).execute();
  return rows.map(meetingOfRow);
}

/** Every meeting of a body, the oldest first. */
export async function meetingsOfBody(db: Db, bodyId: string): Promise<readonly Meeting[]> {
  const rows = await db.selectFrom("meeting").selectAll().where("body_id", "=", bodyId).orderBy("starts_at").execute();
  return rows.map(meetingOfRow);
}

/** The meeting of that body that starts at that instant and was not cancelled (rule G8). */
export async function findMeetingAt(db: Db, bodyId: string, startsAt: string): Promise<Meeting | null> {
  const row = await db
    .selectFrom("meeting")
    .selectAll()
    .where("body_id", "=", bodyId)
    .where("starts_at", "=", startsAt)
    .where("stage", "<>", "cancelled")
    .executeTakeFirst();
  return row ? meetingOfRow(row) : null;
}

export async function allMeetings(db: Db): Promise<readonly Meeting[]> {
  const rows = await db.selectFrom("meeting").selectAll().orderBy("starts_at", "desc").execute();
  return rows.map(meetingOfRow);
}

/**
 * The `limit` newest meetings that could concern a person: of their bodies, or with an item that they are invited to or
 * write. Whether they may see each is for `can`.
 */
export async function meetingsNear(
  db: Db,
  { personId, bodyIds, limit }: { personId: string; bodyIds: readonly string[]; limit: number },
): Promise<readonly Meeting[]> {
  const rows = await db
    .selectFrom("meeting")
    .selectAll()
    .where((where) =>
      where.or([
        ...(bodyIds.length > 0 ? [where("body_id", "in", bodyIds)] : []),
        where(
          "id",
          "in",
          where
            .selectFrom("agenda_item")
            .leftJoin("guest", "guest.item_id", "agenda_item.id")
            .select("agenda_item.meeting_id")
            .where((item) =>
              item.or([item("guest.person_id", "=", personId), item("agenda_item.case_author_id", "=", personId)]),
            )
            .where("agenda_item.removed_at", "is", null),
        ),
      ]),
    )
    .orderBy("starts_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(meetingOfRow);
}

/** Of a body's meetings those with an item that a person is invited to or writes. */
export async function meetingsConcerning(
  db: Db,
  { personId, bodyId }: { personId: string; bodyId: string },
): Promise<readonly string[]> {
  const items = db
    .selectFrom("agenda_item")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .select("agenda_item.meeting_id as id")
    .where("meeting.body_id", "=", bodyId)
    .where("agenda_item.removed_at", "is", null);
  const rows = await items
    .where("agenda_item.case_author_id", "=", personId)
    .union(items.innerJoin("guest", "guest.item_id", "agenda_item.id").where("guest.person_id", "=", personId))
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertMeeting(db: Db, meeting: Meeting & { readonly createdAt: string }): Promise<void> {
  await db
    .insertInto("meeting")
    .values({
      id: meeting.id,
      body_id: meeting.bodyId,
      stage: meeting.stage,
      starts_at: meeting.startsAt,
      place: meeting.place,
      created_at: meeting.createdAt,
    })
    .execute();
}

/** Moves a meeting from one stage of its life to another; false when it is not at the first any more. */
export async function moveMeeting(db: Db, id: string, { from, to }: { from: Stage; to: Stage }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("meeting")
    .set({ stage: to })
    .where("id", "=", id)
    .where("stage", "=", from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Sets what is planned of a meeting. Rejects when its body has another meeting at that instant that was not cancelled. */
export async function updatePlan(
  db: Db,
  id: string,
  { startsAt, place }: Partial<Pick<Meeting, "startsAt" | "place">>,
): Promise<void> {
  await db
    .updateTable("meeting")
    .set({ ...(startsAt !== undefined && { starts_at: startsAt }), ...(place !== undefined && { place }) })
    .where("id", "=", id)
    .execute();
}

export async function cancelMeeting(db: Db, id: string, reason: string): Promise<void> {
  await db.updateTable("meeting").set({ stage: "cancelled", cancel_reason: reason }).where("id", "=", id).execute();
}

/** Why a meeting was cancelled; null for one that was not. */
export async function readCancelReason(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom("meeting").select("cancel_reason").where("id", "=", id).executeTakeFirst();
  return row?.cancel_reason ?? null;
}

/** The newest meeting of a body before an instant that has come to its minutes. */
export async function findLastWithMinutes(db: Db, bodyId: string, before: string): Promise<Meeting | null> {
  const row = await db
    .selectFrom("meeting")
    .selectAll()
    .where("body_id", "=", bodyId)
    .where("starts_at", "<", before)
    .where("stage", "in", stagesWithMinutes)
    .orderBy("starts_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? meetingOfRow(row) : null;
}

/** The newest meeting of a body before an instant that was not cancelled. */
export async function findMeetingBefore(db: Db, bodyId: string, before: string): Promise<Meeting | null> {
  const row = await db
    .selectFrom("meeting")
    .selectAll()
    .where("body_id", "=", bodyId)
    .where("starts_at", "<", before)
    .where("stage", "<>", "cancelled")
    .orderBy("starts_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? meetingOfRow(row) : null;
}

/** The drafts of a body, the nearest first. */
export async function draftsOf(db: Db, bodyId: string): Promise<readonly Meeting[]> {
  const rows = await db
    .selectFrom("meeting")
    .selectAll()
    .where("body_id", "=", bodyId)
    .where("stage", "=", "draft")
    .orderBy("starts_at")
    .execute();
  return rows.map(meetingOfRow);
}

function meetingOfRow(row: Tables["meeting"]): Meeting {
  return {
    id: row.id,
    bodyId: row.body_id,
    stage: row.stage as Stage,
    startsAt: row.starts_at,
    place: row.place,
  };
}
