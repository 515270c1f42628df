import { type Kysely, sql } from "kysely";

/** A cancelled meeting no longer keeps its body from meeting at that instant: the constraint becomes an index of the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

// SQLite takes no constraint off a table, so the table is made anew. Dropping it deletes its rows first: the references to
// them wait for the end of the transaction, when the rows are back, and what a cascade takes along is put back too.
const statements = [
  "pragma defer_foreign_keys = on",
  "create table meeting_before as select * from meeting",
  "create table body_as_then_before as select * from body_as_then",
  "drop table meeting",
  `create table meeting (
    id text primary key,
    body_id text not null references body (id),
    stage text not null check (stage in
      ('draft', 'agenda-published', 'in-session', 'minutes-review', 'approved', 'archived', 'cancelled')),
    starts_at text not null,
    place text not null,
    created_at text not null,
    cancel_reason text
  )`,
  `insert into meeting (id, body_id, stage, starts_at, place, created_at, cancel_reason)
    select id, body_id, stage, starts_at, place, created_at, cancel_reason from meeting_before`,
  `insert or ignore into body_as_then (meeting_id, name, municipality, sections)
    select meeting_id, name, municipality, sections from body_as_then_before`,
  "drop table meeting_before",
  "drop table body_as_then_before",
  "create unique index meeting_at_instant on meeting (body_id, starts_at) where stage <> 'cancelled'",
  "create index meeting_of_body on meeting (body_id, starts_at)",
  "create index meeting_by_start on meeting (starts_at)",
  "create index meeting_by_stage on meeting (body_id, stage)",
];
