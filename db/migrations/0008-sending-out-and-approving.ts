import { type Kysely, sql } from "kysely";

/** What was sent out and when, what came after it, and who approved which minutes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "alter table agenda_item add column sent_out_at text",
  "alter table agenda_item add column correction_reason text",
  `create table publication (
    id text primary key,
    meeting_id text not null references meeting (id),
    number integer not null,
    kind text not null check (kind in ('agenda', 'supplement', 'correction', 'review', 'minutes')),
    reason text,
    author_id text references person (id),
    at text not null,
    sha256 text not null,
    document text not null,
    unique (meeting_id, number)
  )`,
  `create table approval (
    id integer primary key autoincrement,
    meeting_id text not null references meeting (id),
    person_id text not null references person (id),
    sha256 text not null,
    document text not null,
    reservation text,
    at text not null
  )`,
  "create index approval_by_meeting on approval (meeting_id, person_id)",
  `create table reminder (
    id text primary key,
    meeting_id text not null references meeting (id),
    person_id text not null references person (id),
    due_at text not null,
    queued_at text not null,
    sent_at text
  )`,
  "create index reminder_by_meeting on reminder (meeting_id)",
];
