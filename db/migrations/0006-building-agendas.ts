import { type Kysely, sql } from "kysely";

/** Items that are taken off an agenda and can come back, what an item approves, and why a meeting was cancelled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "alter table agenda_item add column removed_at text",
  "alter table agenda_item add column removed_from integer",
  "alter table agenda_item add column approves_meeting_id text references meeting (id)",
  "alter table meeting add column cancel_reason text",
];
