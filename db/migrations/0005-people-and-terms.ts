import { type Kysely, sql } from "kysely";

/** Terms of office, substitutes, invitations; and what a body was called and made of before someone changed it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "alter table person add column deactivated_at text",
  // A role can be held again after it ended, so a term has an identity of its own.
  "alter table membership rename to membership_without_terms",
  `create table membership (
    id text primary key,
    body_id text not null references body (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    role text not null check (role in ('chair', 'member', 'secretary', 'case-author', 'archivist', 'guest')),
    cleared_for_closed integer not null default 0 check (cleared_for_closed in (0, 1)),
    starts_on text,
    ends_on text,
    ended_at text,
    check (starts_on is null or ends_on is null or starts_on <= ends_on)
  )`,
  `insert into membership (id, body_id, person_id, role, cleared_for_closed)
    select lower(hex(randomblob(16))), body_id, person_id, role, cleared_for_closed from membership_without_terms`,
  "drop table membership_without_terms",
  "create index membership_by_person on membership (person_id)",
  "create index membership_by_body on membership (body_id)",
  `create table substitute (
    id text primary key,
    body_id text not null references body (id) on delete cascade,
    member_id text not null references person (id),
    substitute_id text not null references person (id),
    created_at text not null,
    ended_at text,
    check (member_id <> substitute_id)
  )`,
  `create unique index substitute_in_force on substitute (body_id, member_id, substitute_id)
    where ended_at is null`,
  `create table invitation (
    token_hash text primary key,
    person_id text not null unique references person (id) on delete cascade,
    created_at text not null,
    expires_at text not null
  )`,
  "alter table body add column retired_sections text not null default '[]'",
  // Only meetings that had left the draft when their body was changed have a row here.
  `create table body_as_then (
    meeting_id text primary key references meeting (id) on delete cascade,
    name text not null,
    municipality text not null,
    sections text not null
  )`,
  `create table body_setup_step (
    body_id text not null references body (id) on delete cascade,
    part text not null check (part in ('details', 'sections', 'grounds', 'standing-items', 'members')),
    done_at text,
    primary key (body_id, part)
  )`,
];
