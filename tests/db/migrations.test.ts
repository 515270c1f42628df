import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { migrations } from "../../db/migrations/index.ts";
import { sqliteDialect } from "../../db/sqlite-dialect.ts";
import { migrate } from "../../db/store.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

async function tablesIn(file: string): Promise<readonly string[]> {
  const db = new Kysely({ dialect: sqliteDialect(file, "write") });
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
  await db.destroy();
  return rows.map(({ name }) => name);
}

describe("migrations", () => {
  it("[S2] leave nothing behind when the process is killed half-way, and run afterwards", async () => {
    const file = join(await temporaryFolder(), "referat.sqlite");
    const script = join(import.meta.dirname, "migrate-and-hang.ts");
    const child = spawn(process.execPath, ["--import", "tsx", script, file], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");

    expect(await tablesIn(file)).not.toContain("half_done");

    const db = new Kysely({ dialect: sqliteDialect(file, "write") });
    await migrate(db);
    await db.destroy();
    expect(await tablesIn(file)).toContain("agenda_item");
  });

  it("[S2] leave nothing behind when a later statement fails", async () => {
    const file = join(await temporaryFolder(), "referat.sqlite");
    const db = new Kysely({ dialect: sqliteDialect(file, "write") });
    const failing = migrate(db, {
      ...migrations,
      "9999-fails": {
        up: async (tx: Kysely<unknown>) => {
          await sql`create table half_done (id integer)`.execute(tx);
          await sql`create table half_done (id integer)`.execute(tx);
        },
      },
    });
    await expect(failing).rejects.toThrow(/already exists/);
    await db.destroy();
    const tables = await tablesIn(file);
    expect(tables).not.toContain("half_done");
    expect(tables).not.toContain("agenda_item");
  });
});
