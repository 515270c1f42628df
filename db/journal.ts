import type { SqliteConnection } from "./sqlite-connection.ts";

/** An update and where it comes from; `at` is ISO 8601 in UTC. Without an author it came with an import. */
export interface AuthoredUpdate {
  readonly authorId: string | null;
  readonly at: string;
  readonly bytes: Uint8Array;
}

/** An update with its place in the log: `seq` counts 1, 2, 3... within the room. */
export interface NumberedUpdate extends AuthoredUpdate {
  readonly room: string;
  readonly seq: number;
}

/** SQLite takes 32,766 parameters a statement, and a row has five. */
export const mostRowsPerStatement = 500;

/** Statements of up to so many rows stay compiled, one for each number of rows. */
const mostRowsCompiled = 32;

/**
 * Adds updates to the log as one statement, which is a transaction by itself: all or none of them, synced to disk once.
 * At most {@link mostRowsPerStatement}, on a connection that is in no transaction. Rejects when a number is taken or an
 * author is unknown.
 */
export async function appendInOneStatement(
  connection: SqliteConnection,
  updates: readonly NumberedUpdate[],
): Promise<void> {
  const values: unknown[] = [];
  for (const { room, seq, authorId, at, bytes } of updates) values.push(room, seq, authorId, at, bytes);
  const compiled = compiledInserts[updates.length];
  if (compiled !== undefined) await connection.runOften(compiled, values);
  else await connection.run(insertOf(updates.length), values);
}

const insertOf = (rows: number): string =>
  `insert into room_update (room, seq, author_id, at, bytes) values ${Array(rows).fill("(?, ?, ?, ?, ?)").join(", ")}`;

const compiledInserts: readonly string[] = Array.from({ length: mostRowsCompiled + 1 }, (_, rows) => insertOf(rows));
