import { type Kysely, sql } from "kysely";

/** What a meeting makes: where it is, who is there, who is recused, what it came to. The decision's text lives in a room. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table item_sitting (
    id text primary key,
    meeting_id text not null references meeting (id),
    item_id text not null references agenda_item (id),
    started_at text not null,
    finished_at text
  )`,
  // A meeting is at one item at a time.
  "create unique index item_sitting_current on item_sitting (meeting_id) where finished_at is null",
  "create index item_sitting_by_meeting on item_sitting (meeting_id, started_at)",
  `create table participant (
    id text primary key,
    meeting_id text not null references meeting (id),
    person_id text references person (id),
    name text not null,
    capacity text not null check (capacity in ('chair', 'member', 'secretary', 'substitute', 'guest')),
    substitute_for text references participant (id),
    has_apology integer not null default 0 check (has_apology in (0, 1)),
    item_id text references agenda_item (id),
    created_at text not null
  )`,
  "create index participant_by_meeting on participant (meeting_id)",
  "create unique index participant_person on participant (meeting_id, person_id) where item_id is null and person_id is not null",
  `create table participant_stay (
    participant_id text not null references participant (id) on delete cascade,
    arrived_at text not null,
    left_at text,
    primary key (participant_id, arrived_at)
  )`,
  "alter table recusal add column reason text",
  "alter table recusal add column declared_by text references person (id)",
  "alter table recusal add column withdrawn_by text references person (id)",
  "create unique index recusal_in_force on recusal (item_id, person_id) where withdrawn_at is null",
  `create table item_outcome (
    item_id text primary key references agenda_item (id),
    outcome text check (outcome in ('approved', 'approved-with-changes', 'rejected', 'taken-note', 'discussed',
      'postponed', 'referred', 'lapsed')),
    postponed_to text references meeting (id),
    referred_to text,
    version integer not null,
    changed_at text not null,
    changed_by text references person (id),
    check (postponed_to is null or outcome = 'postponed'),
    check ((referred_to is not null) = (outcome is not null and outcome = 'referred'))
  )`,
  `create table vote (
    item_id text not null references agenda_item (id),
    participant_id text not null references participant (id),
    choice text not null check (choice in ('for', 'against', 'abstain')),
    primary key (item_id, participant_id)
  )`,
  `create table follow_up (
    id text primary key,
    item_id text not null references agenda_item (id),
    text text not null,
    owner_id text references person (id),
    due_on text,
    done_at text,
    version integer not null default 1,
    created_at text not null,
    created_by text references person (id)
  )`,
  "create index follow_up_by_item on follow_up (item_id, created_at)",
  "create index follow_up_by_owner on follow_up (owner_id, due_on) where done_at is null",
  `create table question_answer (
    item_id text not null references agenda_item (id),
    question text not null,
    quote text,
    follow_up_id text references follow_up (id) on delete cascade,
    answered_at text not null,
    answered_by text references person (id),
    primary key (item_id, question),
    check ((quote is null) <> (follow_up_id is null))
  )`,
  `create table case_option (
    id text primary key,
    item_id text not null references agenda_item (id),
    title text not null,
    state text not null default 'open' check (state in ('open', 'chosen', 'rejected')),
    depends_on text,
    version integer not null default 1,
    created_at text not null
  )`,
  "create index case_option_by_item on case_option (item_id, created_at)",
  `create table statement (
    id text primary key,
    item_id text not null references agenda_item (id),
    person_id text not null references person (id),
    text text not null,
    version integer not null default 1,
    created_at text not null
  )`,
  "create index statement_by_item on statement (item_id, created_at)",
];
