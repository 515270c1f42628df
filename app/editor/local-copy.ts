import { rtop } from "lib0/indexeddb";
import * as Y from "yjs";
import type { Clock } from "../../domain/clock.ts";
import {
  type Copies,
  changesOf,
  dropCopy,
  type KeptChange,
  type KeptRoom,
  keyOf,
  openCopies,
  roomOf,
  transact,
} from "../offline/copies-database.ts";

/** After so many records a copy is written anew as one. */
const recordsBeforeWhole = 200;
/** While the server takes things in, a copy is written this often: most changes are then saved already. */
const pauseWhileLiveMs = 1_000;

export interface LocalCopyOptions {
  readonly personId: string;
  readonly roomName: string;
  readonly clock: Clock;
  /** The document as it is now, as one update. */
  readonly whole: () => Uint8Array;
  /** True while what is written reaches the server. */
  readonly isLive: () => boolean;
}

/** What a copy held when the page came. */
export interface HeldCopy {
  readonly updates: readonly Uint8Array[];
  /** How many of one's own changes the server is not known to have. */
  readonly unsent: number;
  /** Whether the updates are the whole text. */
  readonly isWhole: boolean;
}

/**
 * The copy of one room in this browser (docs/decisions/0011). Changes are numbered by the save ledger, from 1 in the order
 * made. Never throws: where the browser keeps nothing, or no more, there is no copy, and `holds` says so.
 */
export class LocalCopy {
  readonly #options: LocalCopyOptions;
  readonly #key: string;
  #database: IDBDatabase | null = null;
  #isKeeping = false;
  #isClosed = false;
  #pending: { readonly bytes: Uint8Array; readonly own: number | null }[] = [];
  /** Records whose changes the server is not known to have: the number of their last change, by id. */
  readonly #unsent = new Map<number, number>();
  /** Records that {@link LocalCopyOptions.whole} holds as well, and the server has. */
  #spare: number[] = [];
  #held = 0;
  #savedUpTo = 0;
  #work: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: LocalCopyOptions) {
    this.#options = options;
    this.#key = keyOf(options.personId, options.roomName);
  }

  /** True while what is written goes into the copy as well. */
  get isKeeping(): boolean {
    return this.#isKeeping;
  }

  /** Whether every own change up to that one is on this device, whatever becomes of the page. */
  holds(change: number): boolean {
    return this.#held >= change;
  }

  /** Gives `claim` what was kept before, if anything was; it gives back the number of the last unsent change. */
  load(claim: (held: HeldCopy) => number): Promise<void> {
    this.#then(async () => {
      this.#take(await openCopies({ isMade: false }));
      // What can't be read is of no use to anybody.
      if (!(await this.#read(claim)))
        await this.#transact((copies) => dropCopy(copies, this.#key, { butUnsent: false }));
    });
    return this.#work;
  }

  #read(claim: (held: HeldCopy) => number): Promise<boolean> {
    return this.#transact(async (copies) => {
      const room = await roomOf(copies, this.#key);
      if (room === undefined) return;
      const changes = await changesOf(copies, this.#key);
      copies.rooms.put({ ...room, openedAt: this.#options.clock().getTime() } satisfies KeptRoom);
      const unsent = changes.reduce((sum, change) => sum + (change.changes ?? 0), 0);
      const last = claim({ updates: changes.map(({ bytes }) => bytes), unsent, isWhole: !room.isUnsentOnly });
      for (const { id = 0, unsent } of changes) {
        if (unsent === undefined) this.#spare.push(id);
        else this.#unsent.set(id, last);
      }
      this.#held = last;
      this.#isKeeping = !room.isUnsentOnly;
    });
  }

  /** Starts to keep a copy. Call it when the server allows it and has all that was written here. */
  begin(): void {
    if (this.#isKeeping || this.#isClosed) return;
    this.#isKeeping = true;
    this.#pending = [];
    const bytes = this.#options.whole();
    this.#then(async () => {
      if (this.#database === null) this.#take(await openCopies({ isMade: true }));
      await this.#transact(async (copies) => {
        await dropCopy(copies, this.#key, { butUnsent: true });
        this.#spare = [await addTo(copies, { key: this.#key, bytes })];
        const { personId, roomName, clock } = this.#options;
        const openedAt = clock().getTime();
        copies.rooms.put({ key: this.#key, personId, roomName, openedAt, isUnsentOnly: false } satisfies KeptRoom);
      });
    });
  }

  /** An update of the document; `own` is the number of one's own change, null for what the server sent. */
  add(bytes: Uint8Array, own: number | null): void {
    if (!this.#isKeeping) return;
    this.#pending.push({ bytes, own });
    this.#soon();
  }

  /** The server has all own changes up to that one. */
  saved(change: number): void {
    this.#savedUpTo = change;
    if (this.#unsent.size > 0) this.#soon();
  }

  /** Writes down at once what is not written yet. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#then(() => this.#write());
  }

  /** Keeps no more, and takes away what was kept: all of it, or all but what the server lacks. */
  end(options: { butUnsent: boolean }): void {
    if (options.butUnsent) this.flush();
    this.#then(async () => {
      await this.#transact((copies) => dropCopy(copies, this.#key, options));
      this.#isKeeping = false;
      this.#spare = [];
      if (!options.butUnsent) this.#held = 0;
    });
  }

  /** Writes down what there is and lets go of the database. */
  close(): void {
    this.flush();
    this.#isClosed = true;
    this.#then(async () => this.#database?.close());
  }

  #soon(): void {
    if (!this.#options.isLive()) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), pauseWhileLiveMs);
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }

  async #write(): Promise<void> {
    const pending = this.#pending.splice(0);
    const arrived = [...this.#unsent].filter(([, last]) => last <= this.#savedUpTo).map(([id]) => id);
    if (pending.length === 0 && arrived.length === 0) return;
    const isUnsent = ({ own }: { own: number | null }) => own !== null && own > this.#savedUpTo;
    const unsent = pending.filter(isUnsent);
    const lastOwn = pending.reduce((last, { own }) => own ?? last, this.#held);
    const isWritten = await this.#transact(
      async (copies) => {
        const room = await roomOf(copies, this.#key);
        for (const id of arrived) await this.#arrive(copies, id, room?.isUnsentOnly ?? true);
        // Taken away meanwhile, by another tab or on the server's word.
        if (room === undefined || room.isUnsentOnly) {
          this.#isKeeping = false;
          if (room !== undefined) await dropCopy(copies, this.#key, { butUnsent: true });
          return;
        }
        await this.#store(
          copies,
          pending.filter((change) => !isUnsent(change)).map(({ bytes }) => bytes),
          null,
        );
        await this.#store(
          copies,
          unsent.map(({ bytes }) => bytes),
          lastOwn,
        );
        if (this.#spare.length >= recordsBeforeWhole) await this.#rewrite(copies);
      },
      { isStrict: unsent.length > 0 && !this.#options.isLive() },
    );
    if (isWritten && this.#isKeeping) this.#held = lastOwn;
  }

  /** Several updates as one record; `last` is the number of the last change where the server lacks them. */
  async #store({ changes }: Copies, updates: readonly Uint8Array[], last: number | null): Promise<void> {
    const [first] = updates;
    if (first === undefined) return;
    const bytes = updates.length === 1 ? first : Y.mergeUpdates([...updates]);
    const unsent = last === null ? {} : { unsent: this.#key, changes: updates.length };
    const id = await addTo({ changes }, { key: this.#key, bytes, ...unsent });
    if (last === null) this.#spare.push(id);
    else this.#unsent.set(id, last);
  }

  /** The server has what a record holds. */
  async #arrive({ changes }: Copies, id: number, isUnsentOnly: boolean): Promise<void> {
    this.#unsent.delete(id);
    const kept = (await rtop(changes.get(id))) as KeptChange | undefined;
    if (kept === undefined) return;
    const { key, bytes } = kept;
    if (isUnsentOnly) changes.delete(id);
    else changes.put({ id, key, bytes } satisfies KeptChange);
    this.#spare.push(id);
  }

  async #rewrite(copies: Copies): Promise<void> {
    for (const id of this.#spare) copies.changes.delete(id);
    this.#spare = [await addTo(copies, { key: this.#key, bytes: this.#options.whole() })];
  }

  #take(database: IDBDatabase | null): void {
    this.#database = database;
    // Someone deletes it all: this page keeps nothing any more.
    database?.addEventListener("versionchange", () => this.#lose());
  }

  #lose(): void {
    this.#isKeeping = false;
    this.#held = 0;
    this.#database = null;
  }

  /** True when it was done. What fails ends the keeping: the device is full, or the copy was deleted. */
  async #transact(work: (copies: Copies) => Promise<void>, options: { isStrict?: boolean } = {}): Promise<boolean> {
    try {
      if (this.#database !== null) await transact(this.#database, work, options);
      else this.#isKeeping = false;
      return this.#database !== null;
    } catch {
      this.#isKeeping = false;
      return false;
    }
  }
}

const addTo = ({ changes }: Pick<Copies, "changes">, change: KeptChange): Promise<number> => rtop(changes.add(change));
