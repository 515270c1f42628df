import { sql, type Transaction } from "kysely";
import type { WrittenMinute } from "../../domain/document/timeline.ts";
import type { AuthoredUpdate } from "../journal.ts";
import type { Tables } from "../schema.ts";
import type { JournalTables } from "../store.ts";

/** One row of a room's log. */
export interface LoggedUpdate extends AuthoredUpdate {
  readonly seq: number;
}

/** A row that takes the content of others: they go, it stays. */
export interface MergedRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** Numbers of the rows whose content it has taken over. */
  readonly from: readonly number[];
}

type Reading = Transaction<Tables> | Transaction<JournalTables>;

/** `at` is ISO 8601 in UTC: its first sixteen characters are the minute. */
const minuteOf = sql<string>`substr(at, 1, 16)`;

/** Rows after `after` up to `upTo`, in order, `limit` at most. A long log is read in such pages: nobody waits for all of it. */
export async function readLogPage(
  db: Reading,
  room: string,
  { after, upTo, limit }: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<readonly LoggedUpdate[]> {
  const rows = await (db as Transaction<JournalTables>)
    .selectFrom("room_update")
    .select(["seq", "author_id", "at", "bytes"])
    .where("room", "=", room)
    .where("seq", ">", after)
    .where("seq", "<=", upTo)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(({ author_id, ...row }) => ({ ...row, authorId: author_id }));
}

/** How many bytes of updates a room's log has up to `upTo`. */
export async function logSize(db: Reading, room: string, upTo: number): Promise<number> {
  const { bytes } = await (db as Transaction<JournalTables>)
    .selectFrom("room_update")
    .select(sql<number>`coalesce(sum(length(bytes)), 0)`.as("bytes"))
    .where("room", "=", room)
    .where("seq", "<=", upTo)
    .executeTakeFirstOrThrow();
  return bytes;
}

/**
 * Who wrote in which minute, in the order of the log. A minute counts as two if a version was taken in it, if it came again
 * because the clock was set back, or if something was imported in it.
 */
export async function listMinutes(db: Transaction<Tables>, room: string): Promise<readonly WrittenMinute[]> {
  const { rows } = await sql<WrittenMinute>`
    select author_id as "authorId", minute, stretch, versions_before as "versionsBefore", max(seq) as "lastSeq"
    from (
      select seq, author_id, ${minuteOf} as minute,
        row_number() over (order by seq) - row_number() over (partition by ${minuteOf}, author_id is null order by seq) as stretch,
        (select count(*) from room_version where room = ${room} and seq < room_update.seq) as versions_before
      from room_update where room = ${room}
    ) as logged
    group by author_id, minute, stretch, versions_before
    order by max(seq)
  `.execute(db);
  return rows;
}

/**
 * The number of the last row that was written in another minute than the newest one; 0 if there is none. What came after
 * it may not be finished.
 */
export async function lastFinishedSeq(db: Reading, room: string): Promise<number> {
  const { seq } = await (db as Transaction<JournalTables>)
    .selectFrom("room_update")
    .select(sql<number>`coalesce(max(seq), 0)`.as("seq"))
    .where("room", "=", room)
    .where(
      sql<boolean>`substr(at, 1, 16) <> (select substr(at, 1, 16) from room_update where room = ${room} order by seq desc limit 1)`,
    )
    .executeTakeFirstOrThrow();
  return seq;
}

/** The first row after `after`, up to `upTo`, whose author wrote another one later in the same minute; null if there is none. */
export async function firstRowToThin(
  db: Reading,
  room: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<number | null> {
  const row = await (db as Transaction<JournalTables>)
    .selectFrom("room_update")
    .select(({ fn }) => fn.min<number>("seq").as("seq"))
    .where("room", "=", room)
    .where("seq", ">", after)
    .where("seq", "<=", upTo)
    .groupBy(["author_id", minuteOf])
    .having(({ fn }) => fn.countAll(), ">", 1)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? null;
}

/** Whether a room's log has a row with this number. */
export async function isLogged(db: Transaction<Tables>, room: string, seq: number): Promise<boolean> {
  const row = await db
    .selectFrom("room_update")
    .select("seq")
    .where("room", "=", room)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row !== undefined;
}

/** The numbers at which versions of a room were taken. */
export async function versionSeqs(db: Reading, room: string): Promise<readonly number[]> {
  const { rows } = await sql<{ seq: number }>`select seq from room_version where room = ${room} order by seq`.execute(
    db,
  );
  return rows.map(({ seq }) => seq);
}

/** Puts merged rows in the place of those they were made of. All rows stay within their room and their author's minute. */
export async function mergeRows(
  db: Transaction<JournalTables>,
  room: string,
  merged: readonly MergedRow[],
): Promise<void> {
  for (const { seq, bytes, from } of merged) {
    await db.updateTable("room_update").set({ bytes }).where("room", "=", room).where("seq", "=", seq).execute();
    await db.deleteFrom("room_update").where("room", "=", room).where("seq", "in", from).execute();
  }
}
