import { rtop } from "lib0/indexeddb";

/** The one database of this browser: what people here have written and are writing. Open items only. */
export const databaseName = "referat";

/** A room of which a copy is kept. */
export interface KeptRoom {
  /** {@link keyOf} its person and name. */
  readonly key: string;
  readonly personId: string;
  /** As domain/document/room.ts names it. */
  readonly roomName: string;
  /** When it was opened last, in milliseconds since 1970. */
  readonly openedAt: number;
  /** False: the whole text is here. True: only what the server lacks is, and goes when the server has it. */
  readonly isUnsentOnly: boolean;
}

/** A Yjs update of a kept room. */
export interface KeptChange {
  /** Given by the database. */
  readonly id?: number;
  readonly key: string;
  readonly bytes: Uint8Array;
  /** The key once more, and of how many changes it consists, while the server is not known to have it. */
  readonly unsent?: string;
  readonly changes?: number;
}

export const keyOf = (personId: string, roomName: string): string => `${personId}/${roomName}`;

/**
 * The database, or null where there is none: it was never made (and `isMade` is false), or the browser keeps nothing.
 * It closes by itself when someone deletes it. Close it after use.
 */
export function openCopies({ isMade }: { isMade: boolean }): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => {
        if (isMade) makeStores(request.result);
        else request.transaction?.abort();
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
    } catch {
      resolve(null);
    }
  });
}

function makeStores(database: IDBDatabase): void {
  database.createObjectStore("rooms", { keyPath: "key" });
  const changes = database.createObjectStore("changes", { keyPath: "id", autoIncrement: true });
  changes.createIndex("key", "key");
  changes.createIndex("unsent", "unsent");
}

/** What a transaction works on. */
export interface Copies {
  readonly rooms: IDBObjectStore;
  readonly changes: IDBObjectStore;
}

/**
 * One transaction: all of `work` or nothing. Resolves when it is done, with `isStrict` only when it is on the disk.
 * Rejects when the browser could not: full, or the database was deleted meanwhile.
 */
export function transact<Result>(
  database: IDBDatabase,
  work: (copies: Copies) => Promise<Result>,
  { isStrict = false }: { isStrict?: boolean } = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const durability = isStrict ? "strict" : "relaxed";
    const transaction = database.transaction(["rooms", "changes"], "readwrite", { durability });
    const done = work({ rooms: transaction.objectStore("rooms"), changes: transaction.objectStore("changes") });
    transaction.oncomplete = () => resolve(done);
    transaction.onabort = () => reject(transaction.error ?? new Error("the transaction was given up"));
    done.catch((error: unknown) => {
      reject(error);
      // It may have been given up by then.
      if (transaction.error === null) transaction.abort();
    });
  });
}

export const roomOf = ({ rooms }: Copies, key: string): Promise<KeptRoom | undefined> => rtop(rooms.get(key));

/** Every kept room of a person, or of everybody. */
export async function allRooms({ rooms }: Copies, personId?: string): Promise<KeptRoom[]> {
  const found = (await rtop(rooms.getAll())) as KeptRoom[];
  return personId === undefined ? found : found.filter((room) => room.personId === personId);
}

export const changesOf = ({ changes }: Copies, key: string): Promise<KeptChange[]> =>
  rtop(changes.index("key").getAll(key));

/** Of how many changes the server is not known to have those of a room. */
export async function unsentOf({ changes }: Copies, key: string): Promise<number> {
  const unsent = (await rtop(changes.index("unsent").getAll(key))) as KeptChange[];
  return unsent.reduce((sum, change) => sum + (change.changes ?? 0), 0);
}

/** Takes a room's copy away: all of it, or all but what the server lacks. Says what is left. */
export async function dropCopy(
  copies: Copies,
  key: string,
  { butUnsent }: { butUnsent: boolean },
): Promise<"nothing" | "unsent"> {
  const [room, changes] = [await roomOf(copies, key), await changesOf(copies, key)];
  const remaining = butUnsent ? changes.filter(({ unsent }) => unsent !== undefined) : [];
  for (const change of changes) {
    if (change.id !== undefined && !remaining.includes(change)) copies.changes.delete(change.id);
  }
  if (room === undefined || remaining.length === 0) {
    copies.rooms.delete(key);
    return "nothing";
  }
  copies.rooms.put({ ...room, isUnsentOnly: true } satisfies KeptRoom);
  return "unsent";
}

/** Opens the database for some work on what is kept, if anything is; `nothing` where not, or where it fails. */
export async function withCopies<Result>(nothing: Result, work: (copies: Copies) => Promise<Result>): Promise<Result> {
  const database = await openCopies({ isMade: false });
  if (database === null) return nothing;
  const result = await transact(database, work).catch(() => nothing);
  database.close();
  return result;
}
