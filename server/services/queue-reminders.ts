import type { Transaction } from "kysely";
import { dropReminders, queuedReminders, queueReminder } from "../../db/queries/reminders.ts";
import type { Tables } from "../../db/schema.ts";

/** Whoever has not approved after so many days is to be reminded. */
const daysToApprove = 3;

/**
 * Leaves one reminder queued for everybody whose approval is waited for, and none for anybody else (rule U6). A reminder that
 * is queued already keeps its day.
 */
export async function queueReminders(
  db: Transaction<Tables>,
  meetingId: string,
  awaitedIds: readonly string[],
  now: Date,
): Promise<void> {
  await dropReminders(db, meetingId, awaitedIds);
  const queued = new Set((await queuedReminders(db, meetingId)).map(({ personId }) => personId));
  const dueAt = new Date(now.getTime() + daysToApprove * 24 * 3_600_000).toISOString();
  for (const personId of awaitedIds.filter((id) => !queued.has(id))) {
    await queueReminder(db, { id: crypto.randomUUID(), meetingId, personId, dueAt, queuedAt: now.toISOString() });
  }
}
