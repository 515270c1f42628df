import { type Kysely, sql } from "kysely";

/** What a snapshot holds, so that it need not be read to know that. Null in those that were stored before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "alter table room_snapshot add column state_vector blob",
  "alter table room_snapshot add column deletions blob",
];
