import { Kysely, type Transaction } from "kysely";
import type { Tables } from "./schema.ts";
import { SqliteConnection } from "./sqlite-connection.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/**
 * Writes a database as it stands at one moment to a new file, also while a server works on it. Migrates nothing. Rejects
 * with SQLite's own errors.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const connection = await SqliteConnection.open(from);
  try {
    await connection.run("vacuum into ?", [to]);
  } finally {
    await connection.close();
  }
}

/** Looks into a database file that nobody else has open. Migrates nothing. */
export async function lookInto<T>(file: string, look: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file, "read") });
  try {
    return await db.transaction().execute(look);
  } finally {
    await db.destroy();
  }
}
