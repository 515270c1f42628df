import * as Y from "yjs";
import { IdRanges } from "./id-ranges.ts";
import { contentOfUpdate, type IdStretch } from "./update-content.ts";

/** What the plan needs to know of a row, beside its bytes. */
export interface ThinnableRow {
  readonly seq: number;
  readonly authorId: string | null;
  /** `2026-01-12T09:31`. */
  readonly minute: string;
}

export interface ThinningOrder {
  /** One for each update, in the order of the log. */
  readonly rows: readonly ThinnableRow[];
  /** The numbers at which versions were taken. */
  readonly versions: readonly number[];
}

export interface Merge {
  /** The row that stays, and takes what the others hold. */
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly from: readonly number[];
}

/** `mergeUpdates` is superlinear. */
const mergeAtMost = 500;

/**
 * Which rows of a log can become one, and what it holds: an author's rows of one minute, put where the last of them
 * stands. Never across a version, nor where that would make someone else appear to have written or deleted first what is
 * in both their rows.
 */
export function planThinning(updates: readonly Uint8Array[], { rows, versions }: ThinningOrder): readonly Merge[] {
  const merges: Merge[] = [];
  const isVersion = new Set(versions);
  let open = new Map<string | null, Gathering>();
  let last: ThinnableRow | null = null;
  const close = (gathering: Gathering) => void merges.push(...gathering.merge());
  const closeAll = () => {
    for (const gathering of open.values()) close(gathering);
    open = new Map();
  };
  for (const [index, row] of rows.entries()) {
    const update = updates[index];
    if (update === undefined) break;
    if (last !== null && !isSameMoment(last, row)) closeAll();
    last = row;
    const content = contentOfUpdate(update);
    for (const [authorId, gathering] of open) {
      if (authorId === row.authorId ? !gathering.isFull : !gathering.repeats(content)) continue;
      close(gathering);
      open.delete(authorId);
    }
    const own = open.get(row.authorId) ?? new Gathering();
    open.set(row.authorId, own);
    own.take(row.seq, update, content);
    if (isVersion.has(row.seq)) closeAll();
  }
  closeAll();
  return merges;
}

type Content = ReturnType<typeof contentOfUpdate>;

/** What came with an import is a moment of its own, however soon people write on. */
const isSameMoment = (one: ThinnableRow, other: ThinnableRow): boolean =>
  one.minute === other.minute && (one.authorId === null) === (other.authorId === null);

/** An author's rows of one minute, until they are merged. */
class Gathering {
  readonly #seqs: number[] = [];
  readonly #updates: Uint8Array[] = [];
  readonly #inserted = new IdRanges<true>();
  readonly #deleted = new IdRanges<true>();

  get isFull(): boolean {
    return this.#seqs.length >= mergeAtMost;
  }

  take(seq: number, update: Uint8Array, { inserted, deleted }: Content): void {
    this.#seqs.push(seq);
    this.#updates.push(update);
    for (const { client, clock, length } of inserted) this.#inserted.add(client, clock, length, true);
    for (const { client, clock, length } of deleted) this.#deleted.add(client, clock, length, true);
  }

  /** Whether an update holds something of what was gathered: a client that reconnects sends all deletions it knows. */
  repeats({ inserted, deleted }: Content): boolean {
    const isIn = (ranges: IdRanges<true>) => (stretch: IdStretch) =>
      ranges.touches(stretch.client, stretch.clock, stretch.length);
    return inserted.some(isIn(this.#inserted)) || deleted.some(isIn(this.#deleted));
  }

  /** One row in the place of all, or none where there is only one. */
  merge(): readonly Merge[] {
    const seq = this.#seqs.at(-1);
    if (seq === undefined || this.#seqs.length < 2) return [];
    return [{ seq, bytes: Y.mergeUpdates(this.#updates), from: this.#seqs.slice(0, -1) }];
  }
}
