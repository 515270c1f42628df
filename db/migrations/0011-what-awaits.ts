import { type Kysely, sql } from "kysely";

/** What awaits someone is found without reading twenty years of meetings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "create index meeting_by_stage on meeting (body_id, stage)",
  "create index agenda_item_by_case_author on agenda_item (case_author_id) where case_author_id is not null",
  "create index late_edit_waiting on late_edit (item_id) where settled_at is null",
];
