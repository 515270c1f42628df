import { type Kysely, sql } from "kysely";

/** Versions of texts, texts that are frozen, and what was written in them too late. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table room_version (
    id text primary key,
    room text not null,
    seq integer not null,
    kind text not null check (kind in ('frozen', 'named')),
    name text,
    reason text,
    author_id text references person (id),
    at text not null,
    texts text not null,
    sha256 text not null
  )`,
  "create index room_version_by_room on room_version (room, seq)",
  `create table room_freeze (
    room text primary key,
    at text not null,
    version_id text references room_version (id)
  ) without rowid`,
  // Where every way in has asked already; this is for a way in that forgets to.
  `create trigger frozen_room_takes_no_update before insert on room_update
    when exists (select 1 from room_freeze where room = new.room and version_id is not null)
    begin select raise(abort, 'room-frozen'); end`,
  `create table late_edit (
    id text primary key,
    item_id text not null references agenda_item (id),
    zone text not null check (zone in ('case', 'minutes')),
    author_id text not null references person (id),
    at text not null,
    note text,
    changes text not null,
    settled_at text,
    settled_by text references person (id)
  )`,
  "create index late_edit_by_item on late_edit (item_id, at)",
];
