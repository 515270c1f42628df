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
import { markSaved, storeUpdates } from "./copy-records.ts";
import type { OwnUpdate } from "./own-changes.ts";

/** After so many records a copy is written anew as one. */
const recordsBeforeWhole = 40;
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
  /** Those among them that are one's own, and that the server is not known to have. */
  readonly unsent: readonly OwnUpdate[];
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
  #pending: Pending[] = [];
  /** Records whose changes the server is not known to have: the number of their last change, by id. */
  readonly #unsent = new Map<number, number>();
  /** Ids of records that the server has; `whole` holds them as well. */
  #saved: number[] = [];
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
      let isOfUse = true;
      await this.#transact(async (copies) => {
        const room = await roomOf(copies, this.#key);
        if (room === undefined) return;
        const changes = await changesOf(copies, this.#key);
        try {
          this.#takeUp(room, changes, claim);
        } catch {
          isOfUse = false;
          return;
        }
        copies.rooms.put({ ...room, openedAt: this.#options.clock().getTime() } satisfies KeptRoom);
      });
      // What is no text any more is of no use to anybody.
      if (!isOfUse) await this.#drop({ butUnsent: false });
    });
    return this.#work;
  }

  #takeUp({ isUnsentOnly }: KeptRoom, changes: readonly KeptChange[], claim: (held: HeldCopy) => number): void {
    const unsent = changes.flatMap((kept) => (kept.unsent ? [{ bytes: kept.bytes, changes: kept.changes ?? 0 }] : []));
    const last = claim({ updates: changes.map(({ bytes }) => bytes), unsent, isWhole: !isUnsentOnly });
    for (const { id = 0, unsent } of changes) {
      if (unsent === undefined) this.#saved.push(id);
      else this.#unsent.set(id, last);
    }
    this.#held = last;
    this.#isKeeping = !isUnsentOnly;
  }

  /** Starts to keep a copy. Call it when the server allows it and has all that was written here. */
  begin(): void {
    if (this.#isKeeping || this.#isClosed) return;
    this.#isKeeping = true;
    this.#pending = [];
    const whole = this.#options.whole();
    this.#then(async () => {
      if (this.#database === null) this.#take(await openCopies({ isMade: true }));
      const id = await this.#transact(async (copies) => {
        const { personId, roomName, clock } = this.#options;
        const openedAt = clock().getTime();
        await dropCopy(copies, this.#key, { butUnsent: true });
        copies.rooms.put({ key: this.#key, personId, roomName, openedAt, isUnsentOnly: false } satisfies KeptRoom);
        return storeUpdates(copies, this.#key, [whole], { isUnsent: false });
      });
      this.#saved = id ? [id] : [];
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
    else this.#held = 0;
    this.#then(async () => {
      await this.#drop(options);
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
    const isUnsent = ({ own }: Pending) => own !== null && own > this.#savedUpTo;
    const bytesOf = (changes: readonly Pending[]) => changes.map(({ bytes }) => bytes);
    const [unsent, saved] = [pending.filter(isUnsent), pending.filter((change) => !isUnsent(change))];
    const lastOwn = pending.reduce((last, { own }) => own ?? last, this.#held);
    const written = await this.#transact(
      async (copies) => {
        const room = await roomOf(copies, this.#key);
        const isKept = room !== undefined && !room.isUnsentOnly;
        for (const id of arrived) await markSaved(copies, this.#key, id, { isKept });
        // Taken away meanwhile, by another tab or on the server's word.
        if (!isKept) return dropCopy(copies, this.#key, { butUnsent: true });
        return {
          saved: await storeUpdates(copies, this.#key, bytesOf(saved), { isUnsent: false }),
          unsent: await storeUpdates(copies, this.#key, bytesOf(unsent), { isUnsent: true }),
        };
      },
      { isStrict: unsent.length > 0 && !this.#options.isLive() },
    );
    if (written === null) return;
    // Only now: what was given up has no ids, and the database gives them to others.
    for (const id of arrived) this.#unsent.delete(id);
    if (written === "nothing" || written === "unsent") {
      this.#isKeeping = false;
      if (written === "nothing") this.#held = 0;
      return;
    }
    this.#saved.push(...arrived, ...(written.saved === null ? [] : [written.saved]));
    if (written.unsent !== null) this.#unsent.set(written.unsent, lastOwn);
    this.#held = lastOwn;
    if (this.#saved.length >= recordsBeforeWhole) await this.#rewrite();
  }

  /** One record in place of many. */
  async #rewrite(): Promise<void> {
    const id = await this.#transact(async (copies) => {
      for (const saved of this.#saved) copies.changes.delete(saved);
      return storeUpdates(copies, this.#key, [this.#options.whole()], { isUnsent: false });
    });
    if (id !== null) this.#saved = [id];
  }

  async #drop(options: { butUnsent: boolean }): Promise<void> {
    await this.#transact((copies) => dropCopy(copies, this.#key, options));
    this.#isKeeping = false;
    this.#saved = [];
    if (!options.butUnsent) this.#held = 0;
  }

  #take(database: IDBDatabase | null): void {
    this.#database = database;
    // Someone deletes it all: this page keeps nothing any more.
    database?.addEventListener("versionchange", () => {
      this.#isKeeping = false;
      this.#held = 0;
      this.#database = null;
    });
  }

  /** Null when it was not done. What fails ends the keeping: the device is full, or all was deleted. */
  async #transact<Result>(
    work: (copies: Copies) => Promise<Result>,
    options: { isStrict?: boolean } = {},
  ): Promise<Result | null> {
    try {
      if (this.#database !== null) return await transact(this.#database, work, options);
    } catch {
      // As without a database.
    }
    this.#isKeeping = false;
    return null;
  }
}

interface Pending {
  readonly bytes: Uint8Array;
  /** The number of one's own change; null for what the server sent. */
  readonly own: number | null;
}
