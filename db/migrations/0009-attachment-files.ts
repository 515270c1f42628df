import { type Kysely, sql } from "kysely";

/** Which file an attachment is; one that was imported has a title alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table attachment_file (
    attachment_id text primary key references attachment (id) on delete cascade,
    sha256 text not null,
    size integer not null,
    media_type text not null,
    file_name text not null,
    uploaded_at text not null,
    uploaded_by text references person (id)
  )`,
  "create index attachment_file_by_sha256 on attachment_file (sha256)",
];
