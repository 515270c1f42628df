import { type Kysely, sql } from "kysely";

/** People and sessions, bodies and meetings, agenda items and their rooms, and the audit log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table audit_log (
    id integer primary key autoincrement,
    at text not null,
    actor text not null,
    action text not null,
    subject text not null,
    facts text not null
  )`,
  `create table person (
    id text primary key,
    email text not null unique,
    name text not null,
    initials text not null,
    password_hash text,
    is_administrator integer not null default 0 check (is_administrator in (0, 1)),
    locale text not null default 'da' check (locale in ('da', 'en')),
    created_at text not null
  )`,
  `create table session (
    token_hash text primary key,
    person_id text not null references person (id) on delete cascade,
    created_at text not null,
    expires_at text not null
  )`,
  "create index session_by_person on session (person_id)",
  `create table body (
    id text primary key,
    slug text not null unique,
    name text not null,
    municipality text not null,
    closed_shows_case_number integer not null check (closed_shows_case_number in (0, 1)),
    sections text not null
  )`,
  `create table membership (
    body_id text not null references body (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    role text not null check (role in ('chair', 'member', 'secretary', 'case-author', 'archivist', 'guest')),
    cleared_for_closed integer not null default 0 check (cleared_for_closed in (0, 1)),
    primary key (body_id, person_id, role)
  )`,
  "create index membership_by_person on membership (person_id)",
  `create table meeting (
    id text primary key,
    body_id text not null references body (id),
    stage text not null check (stage in
      ('draft', 'agenda-published', 'in-session', 'minutes-review', 'approved', 'archived', 'cancelled')),
    starts_at text not null,
    place text not null,
    created_at text not null,
    unique (body_id, starts_at)
  )`,
  "create index meeting_by_start on meeting (starts_at)",
  `create table agenda_item (
    id text primary key,
    meeting_id text not null references meeting (id),
    number integer not null,
    title text not null,
    access text not null check (access in ('open', 'closed')),
    case_number text,
    deciding_body text,
    recommended_by text,
    estimated_minutes integer,
    case_author_id text references person (id),
    discussion_questions text not null default '[]',
    unique (meeting_id, number)
  )`,
  `create table attachment (
    id text primary key,
    item_id text not null references agenda_item (id),
    position integer not null,
    title text not null,
    unique (item_id, position)
  )`,
  `create table guest (
    id text primary key,
    item_id text not null references agenda_item (id),
    position integer not null,
    name text not null,
    title text,
    arrives_at text,
    person_id text references person (id),
    unique (item_id, position)
  )`,
  "create index guest_by_person on guest (person_id)",
  `create table recusal (
    id text primary key,
    item_id text not null references agenda_item (id),
    person_id text not null references person (id),
    declared_at text not null,
    withdrawn_at text
  )`,
  "create index recusal_by_item on recusal (item_id)",
  `create table room_update (
    room text not null,
    seq integer not null,
    author_id text references person (id),
    at text not null,
    bytes blob not null,
    primary key (room, seq)
  ) without rowid`,
  `create table room_snapshot (
    room text primary key,
    seq integer not null,
    bytes blob not null,
    at text not null
  )`,
  `create table room_projection (
    room text primary key,
    seq integer not null,
    texts text not null,
    at text not null
  )`,
];
