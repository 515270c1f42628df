import { type SqlBool, sql, type Transaction } from "kysely";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { AuthoredUpdate, NumberedUpdate } from "../journal.ts";
import type { Tables } from "../schema.ts";
import type { JournalTables } from "../store.ts";

/** SQLite takes 32,766 parameters a statement, and a row has five. */
const mostRowsPerStatement = 500;

/** What a snapshot holds: to read it from the snapshot itself takes as long as the document is. */
export interface SnapshotContent {
  /** How far it goes of each client: a Yjs state vector. */
  readonly stateVector: Uint8Array;
  /** What is deleted in it: a Yjs snapshot without a state vector. */
  readonly deletions: Uint8Array;
}

/** A room's text as stored: everything up to `snapshotSeq` in one update, and each update after it. */
export interface StoredRoom {
  readonly snapshot: Uint8Array | null;
  readonly snapshotSeq: number;
  /** Null where it isn't stored. */
  readonly content: SnapshotContent | null;
  readonly tail: readonly Uint8Array[];
  /** The last update's number; 0 in a room where nothing was ever written. */
  readonly seq: number;
}

/** The texts of a room as of update `seq`: fragment name to rich text. */
export interface Projection {
  readonly seq: number;
  readonly texts: Readonly<Record<string, RichText>>;
}

/** The same as stored: texts are JSON. */
export interface StoredProjection {
  readonly seq: number;
  readonly texts: string;
}

/** Adds updates that already have their numbers. Rejects when a number is taken or an author is unknown. */
export async function insertUpdates(db: Transaction<JournalTables>, updates: readonly NumberedUpdate[]): Promise<void> {
  for (let start = 0; start < updates.length; start += mostRowsPerStatement) {
    const rows = updates
      .slice(start, start + mostRowsPerStatement)
      .map(({ authorId, ...update }) => ({ ...update, author_id: authorId }));
    await db.insertInto("room_update").values(rows).execute();
  }
}

/** Adds updates after the last one of a room that nobody has open. */
export async function appendUpdates(
  db: Transaction<JournalTables>,
  room: string,
  updates: readonly AuthoredUpdate[],
): Promise<void> {
  const lastSeq = await readLastSeq(db, room);
  await insertUpdates(
    db,
    updates.map((update, index) => ({ ...update, room, seq: lastSeq + 1 + index })),
  );
}

async function readLastSeq(db: Transaction<JournalTables>, room: string): Promise<number> {
  const { seq } = await db
    .selectFrom("room_update")
    .select((eb) => eb.fn.coalesce(eb.fn.max("seq"), sql<number>`0`).as("seq"))
    .where("room", "=", room)
    .executeTakeFirstOrThrow();
  return seq;
}

export async function readStoredRoom(db: Transaction<Tables>, room: string): Promise<StoredRoom> {
  const snapshot = await db
    .selectFrom("room_snapshot")
    .select(["seq", "bytes", "state_vector", "deletions"])
    .where("room", "=", room)
    .executeTakeFirst();
  const { state_vector: stateVector = null, deletions = null } = snapshot ?? {};
  const snapshotSeq = snapshot?.seq ?? 0;
  const tail = await db
    .selectFrom("room_update")
    .select(["seq", "bytes"])
    .where("room", "=", room)
    .where("seq", ">", snapshotSeq)
    .orderBy("seq")
    .execute();
  return {
    snapshot: snapshot?.bytes ?? null,
    snapshotSeq,
    content: stateVector === null || deletions === null ? null : { stateVector, deletions },
    tail: tail.map(({ bytes }) => bytes),
    seq: tail.at(-1)?.seq ?? snapshotSeq,
  };
}

/** What is known of a room before its text is read. */
export interface RoomState {
  readonly isQuarantined: boolean;
  /** The last update that the stored projection shows; 0 without one. */
  readonly shownSeq: number;
}

export async function readRoomState(db: Transaction<Tables>, room: string): Promise<RoomState> {
  const row = await db
    .selectNoFrom((eb) => [
      eb.selectFrom("room_quarantine").select("seq").where("room", "=", room).as("quarantinedSeq"),
      eb.selectFrom("room_projection").select("seq").where("room", "=", room).as("shownSeq"),
    ])
    .executeTakeFirst();
  return { isQuarantined: (row?.quarantinedSeq ?? null) !== null, shownSeq: row?.shownSeq ?? 0 };
}

/** The stored projection if it shows the room's last update, else null. */
export async function readFreshProjection(db: Transaction<Tables>, room: string): Promise<Projection | null> {
  const stored = await db
    .selectFrom("room_projection")
    .select(["seq", "texts"])
    .where("room", "=", room)
    .where((eb) =>
      eb(
        "seq",
        "=",
        eb
          .selectFrom("room_update")
          .select(({ fn }) => fn.max("seq").as("seq"))
          .where("room", "=", room),
      ),
    )
    .executeTakeFirst();
  return stored === undefined ? null : { seq: stored.seq, texts: JSON.parse(stored.texts) as Projection["texts"] };
}

/** Stores a projection, unless a newer one is there already. */
export async function saveProjection(
  db: Transaction<JournalTables>,
  room: string,
  row: StoredProjection & { readonly at: string },
): Promise<void> {
  await db
    .insertInto("room_projection")
    .values({ room, ...row })
    .onConflict((conflict) => conflict.column("room").doUpdateSet(row).where("room_projection.seq", "<", row.seq))
    .execute();
}

/** Stores a snapshot, unless a newer one is there already. The log stays whole: it is who wrote what, when. */
export async function saveSnapshot(
  db: Transaction<JournalTables>,
  room: string,
  {
    content,
    ...snapshot
  }: {
    readonly seq: number;
    readonly bytes: Uint8Array;
    readonly content: SnapshotContent | null;
    readonly at: string;
  },
): Promise<void> {
  const row = {
    ...snapshot,
    state_vector: content?.stateVector ?? null,
    deletions: content?.deletions ?? null,
  };
  await db
    .insertInto("room_snapshot")
    .values({ room, ...row })
    .onConflict((conflict) => conflict.column("room").doUpdateSet(row).where("room_snapshot.seq", "<", row.seq))
    .execute();
}

/** Rooms whose projection is missing or older than their last update. */
export async function listUnprojectedRooms(db: Transaction<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("room_update as newest")
    .select("newest.room")
    .distinct()
    .where(
      sql<SqlBool>`newest.seq > coalesce((select seq from room_projection where room_projection.room = newest.room), 0)`,
    )
    .execute();
  return rows.map(({ room }) => room);
}
