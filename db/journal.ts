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

/**
 * One statement for any number of updates, so that it stays compiled. Two parameters carry them all: to hand over five for
 * each row cost more than to write it. The first is JSON, a row for each update: room, number, author, time, and where its
 * bytes lie in the second, counted from 1.
 */
const append = `insert into room_update (room, seq, author_id, at, bytes)
  select value ->> 0, value ->> 1, value ->> 2, value ->> 3, substr(?2, value ->> 4, value ->> 5) from json_each(?1)`;

/**
 * Adds updates to the log as one statement, which is a transaction by itself: all or none of them, synced to disk once. On a
 * connection that is in no transaction. Rejects when a number is taken or an author is unknown.
 */
export async function appendInOneStatement(
  connection: SqliteConnection,
  updates: readonly NumberedUpdate[],
): Promise<void> {
  const rows: unknown[] = [];
  const packed: Uint8Array[] = [];
  let start = 1;
  for (const { room, seq, authorId, at, bytes } of updates) {
    rows.push([room, seq, authorId, at, start, bytes.length]);
    packed.push(bytes);
    start += bytes.length;
  }
  await connection.runOften(append, [JSON.stringify(rows), Buffer.concat(packed)]);
}
