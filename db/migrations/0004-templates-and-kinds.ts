import { type Kysely, sql } from "kysely";

/** What a body's meetings are made from, and what kinds of items they have. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "alter table body add column default_place text not null default ''",
  "alter table body add column default_start text not null default '09:00'",
  "alter table body add column default_minutes integer not null default 120",
  "alter table body add column closing_grounds text not null default '[]'",
  "alter table body add column standing_items text not null default '[]'",
  `alter table body add column approval_rule text not null default 'every-member'
    check (approval_rule in ('every-member', 'majority', 'chair'))`,
  "alter table body add column uses_votes integer not null default 0 check (uses_votes in (0, 1))",
  `alter table agenda_item add column kind text not null default 'decision'
    check (kind in ('decision', 'discussion', 'information', 'approval', 'any-other-business'))`,
  "alter table agenda_item add column presenter_id text references person (id)",
  "alter table agenda_item add column closing_ground text",
  "alter table agenda_item add column supplement_reason text",
];
