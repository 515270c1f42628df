import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { migrations } from "../../db/migrations/index.ts";
import type { Tables } from "../../db/schema.ts";
import { sqliteDialect } from "../../db/sqlite-dialect.ts";
import { migrate } from "../../db/store.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < "0012"));

/** A database as it was before, with a meeting, an item on it, the body as it was then, and a cancelled meeting. */
async function databaseBefore(): Promise<Kysely<Tables>> {
  const file = join(await temporaryFolder(), "referat.sqlite");
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file, "write") });
  await migrate(db, before);
  for (const statement of [
    `insert into body (id, slug, name, municipality, closed_shows_case_number, sections)
      values ('b', 'direktionen', 'Direktionen', 'Lemvig', 1, '[]')`,
    "insert into meeting (id, body_id, stage, starts_at, place, created_at) values ('m', 'b', 'approved', '2022-01-12', 'P', 'then')",
    `insert into meeting (id, body_id, stage, starts_at, place, created_at, cancel_reason)
      values ('c', 'b', 'cancelled', '2022-01-26', 'P', 'then', 'Sygdom')`,
    "insert into agenda_item (id, meeting_id, number, title, access) values ('i', 'm', 1, 'Punkt', 'open')",
    "insert into body_as_then (meeting_id, name, municipality, sections) values ('m', 'Direktionen', 'Lemvig', '[]')",
  ]) {
    await sql.raw(statement).execute(db);
  }
  return db;
}

const insertAt = (db: Kysely<Tables>, id: string, startsAt: string) =>
  db
    .insertInto("meeting")
    .values({ id, body_id: "b", stage: "draft", starts_at: startsAt, place: "P", created_at: "now" })
    .execute();

it("[G8] [S2] a database from before keeps all that belongs to its meetings, and frees the instants of cancelled ones", async () => {
  const db = await databaseBefore();
  await migrate(db);
  expect(await db.selectFrom("meeting").select(["id", "stage", "cancel_reason"]).orderBy("id").execute()).toEqual([
    { id: "c", stage: "cancelled", cancel_reason: "Sygdom" },
    { id: "m", stage: "approved", cancel_reason: null },
  ]);
  expect(await db.selectFrom("agenda_item").select(["id", "meeting_id"]).execute()).toEqual([
    { id: "i", meeting_id: "m" },
  ]);
  expect(await db.selectFrom("body_as_then").select(["meeting_id", "name"]).execute()).toEqual([
    { meeting_id: "m", name: "Direktionen" },
  ]);
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);

  await insertAt(db, "n", "2022-01-26");
  await expect(insertAt(db, "o", "2022-01-26")).rejects.toThrow(/UNIQUE/);
  await expect(insertAt(db, "p", "2022-01-12")).rejects.toThrow(/UNIQUE/);
  await expect(db.deleteFrom("meeting").where("id", "=", "m").execute()).rejects.toThrow(/FOREIGN KEY/);
  await db.destroy();
});
