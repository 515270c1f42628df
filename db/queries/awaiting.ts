import { type Kysely, sql } from "kysely";
import type { Sitting } from "../../domain/meeting/sitting.ts";
import type { Stage } from "../../domain/meeting/stage.ts";
import type { Tables } from "../schema.ts";
import type { StoredFollowUp } from "./follow-ups.ts";

type Db = Kysely<Tables>;

/** Stages in which someone has something to do yet. */
const openStages: readonly Stage[] = ["draft", "agenda-published", "in-session", "minutes-review"];

/** The meetings that are not over, of these bodies, or with an item whose case that person writes. What is theirs to do is for `can`. */
export async function openMeetingIds(
  db: Db,
  { personId, bodyIds }: { personId: string; bodyIds: readonly string[] },
): Promise<readonly string[]> {
  const own = db
    .selectFrom("agenda_item")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .select("meeting.id")
    .where("agenda_item.case_author_id", "=", personId)
    .where("agenda_item.removed_at", "is", null)
    .where("meeting.stage", "in", openStages);
  const rows = await db
    .selectFrom("meeting")
    .select("id")
    .where("body_id", "in", bodyIds)
    .where("stage", "in", openStages)
    .union(own)
    .execute();
  return rows.map(({ id }) => id);
}

/** What someone has to follow up and is not done, the nearest date first. */
export async function ownFollowUps(db: Db, personId: string): Promise<readonly StoredFollowUp[]> {
  const rows = await db
    .selectFrom("follow_up")
    .selectAll()
    .where("owner_id", "=", personId)
    .where("done_at", "is", null)
    .orderBy(sql`due_on is null`)
    .orderBy("due_on")
    .execute();
  return rows.map(({ item_id, owner_id, due_on, done_at, id, version, text }) => ({
    id,
    itemId: item_id,
    version,
    text,
    ownerId: owner_id,
    dueOn: due_on,
    doneAt: done_at,
  }));
}

/** How many late edits wait to be settled, by item, in these bodies' meetings. */
export async function waitingLateEdits(db: Db, bodyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("late_edit")
    .innerJoin("agenda_item", "agenda_item.id", "late_edit.item_id")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .select(({ fn }) => ["late_edit.item_id", fn.countAll<number>().as("count")])
    .where("late_edit.settled_at", "is", null)
    // The plus keeps SQLite from beginning with all meetings of the body: few edits wait, and they have an index.
    .where(sql`+meeting.body_id`, "in", bodyIds)
    .groupBy("late_edit.item_id")
    .execute();
  return new Map(rows.map(({ item_id, count }) => [item_id, count]));
}

/** When these meetings were at which item. */
export async function sittingsOfMeetings(db: Db, meetingIds: readonly string[]): Promise<readonly Sitting[]> {
  if (meetingIds.length === 0) return [];
  const rows = await db.selectFrom("item_sitting").selectAll().where("meeting_id", "in", meetingIds).execute();
  return rows.map(({ id, item_id, started_at, finished_at }) => ({
    id,
    itemId: item_id,
    from: started_at,
    to: finished_at,
  }));
}
