import type { Transaction } from "kysely";
import type { Tables } from "../schema.ts";

/** Something to be sent to a person who has not done what a meeting waits for. */
export interface Reminder {
  readonly id: string;
  readonly meetingId: string;
  readonly personId: string;
  /** ISO 8601 in UTC. */
  readonly dueAt: string;
  readonly queuedAt: string;
}

export async function queueReminder(db: Transaction<Tables>, reminder: Reminder): Promise<void> {
  await db
    .insertInto("reminder")
    .values({
      id: reminder.id,
      meeting_id: reminder.meetingId,
      person_id: reminder.personId,
      due_at: reminder.dueAt,
      queued_at: reminder.queuedAt,
    })
    .execute();
}

/** What waits to be sent about a meeting. */
export async function queuedReminders(db: Transaction<Tables>, meetingId: string): Promise<readonly Reminder[]> {
  const rows = await db
    .selectFrom("reminder")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("sent_at", "is", null)
    .orderBy("due_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    personId: row.person_id,
    dueAt: row.due_at,
    queuedAt: row.queued_at,
  }));
}

/** Takes back what waits to be sent about a meeting, but to these people. */
export async function dropReminders(
  db: Transaction<Tables>,
  meetingId: string,
  exceptPersonIds: readonly string[] = [],
): Promise<void> {
  const waiting = db.deleteFrom("reminder").where("meeting_id", "=", meetingId).where("sent_at", "is", null);
  await (exceptPersonIds.length === 0 ? waiting : waiting.where("person_id", "not in", exceptPersonIds)).execute();
}
