import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { migrations } from "../../db/migrations/index.ts";
import { findBody } from "../../db/queries/bodies.ts";
import { membershipsOf } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { sqliteDialect } from "../../db/sqlite-dialect.ts";
import { migrate } from "../../db/store.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

it("people who had a role before there were terms have it still, without end", async () => {
  const file = join(await temporaryFolder(), "referat.sqlite");
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file, "write") });
  const before = Object.entries(migrations).filter(([name]) => name < "0005");
  await migrate(db, Object.fromEntries(before));
  for (const statement of [
    "insert into person (id, email, name, initials, created_at) values ('p', 'p@example.dk', 'P', 'P', '2022-01-01')",
    `insert into body (id, slug, name, municipality, closed_shows_case_number, sections)
      values ('b', 'b', 'B', '', 1, '[{"key":"summary","heading":"Resume"}]')`,
    "insert into membership (body_id, person_id, role, cleared_for_closed) values ('b', 'p', 'archivist', 1)",
    "insert into membership (body_id, person_id, role) values ('b', 'p', 'member')",
  ]) {
    await sql.raw(statement).execute(db);
  }
  await migrate(db);
  const roles = [...(await membershipsOf(db, "p", "2022-01-12"))].sort((one, other) =>
    one.role.localeCompare(other.role),
  );
  expect(roles).toEqual([
    { bodyId: "b", role: "archivist", clearedForClosed: true },
    { bodyId: "b", role: "member", clearedForClosed: false },
  ]);
  expect(await findBody(db, "b")).toMatchObject({ sections: [{ key: "summary" }], retiredSections: [] });
  const { rows } = await sql<{ integrity: string }>`pragma foreign_key_check`.execute(db);
  expect(rows).toEqual([]);
  await db.destroy();
});
