import { type Kysely, sql } from "kysely";

/** Rooms that are closed because of what was written in them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create table room_quarantine (
    room text primary key,
    seq integer not null,
    cause text not null,
    at text not null
  ) without rowid`)
    .execute(db);
}
