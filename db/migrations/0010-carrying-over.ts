import { type Kysely, sql } from "kysely";

/** Where an item that came up again came from, and what was left out of a meeting to which it could have come along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "alter table agenda_item add column carried_from_id text references agenda_item (id)",
  "create index agenda_item_by_source on agenda_item (carried_from_id) where carried_from_id is not null",
  "create index agenda_item_by_approved on agenda_item (approves_meeting_id) where approves_meeting_id is not null",
  `create table left_out_item (
    meeting_id text not null references meeting (id),
    item_id text not null references agenda_item (id),
    at text not null,
    by_id text references person (id),
    primary key (meeting_id, item_id)
  ) without rowid`,
];
