import * as Y from "yjs";
import type { StoredRoom } from "../../db/queries/rooms.ts";
import type { CompactDocument } from "./document-work.ts";
import { KnownContent } from "./known-content.ts";

/** `mergeUpdates` is superlinear: so many updates take it a few milliseconds. */
const mergeAtMost = 500;
/** No structs, no deletions. */
const nothing = Uint8Array.of(0, 0);
/** Knows of no client. */
const emptyStateVector = Uint8Array.of(0);

/** One or more updates of the log, as one. */
interface Piece {
  readonly bytes: Uint8Array;
  /** The number of its last update. */
  readonly seq: number;
}

/** What is on disk of one open room, as bytes: no Y.Doc is kept. Holds committed updates only. */
export class DocumentBytes {
  /** The last committed update's number. */
  seq: number;
  /** The last update that the stored snapshot holds. */
  snapshotSeq: number;
  /** Size of what is stored, in bytes: an upper bound, since pieces overlap until they are compacted. */
  bytes: number;
  /** May be long, so it is never merged with anything: only the document thread makes a new one. */
  #base: Uint8Array;
  #baseSeq: number;
  #tail: Piece[];
  #known: KnownContent;
  #unlearned: Uint8Array[];
  #lastDifference: { readonly stateVector: Buffer; readonly base: Uint8Array; readonly update: Uint8Array } | null =
    null;

  constructor({ snapshot, snapshotSeq, content, tail, seq }: StoredRoom) {
    this.seq = seq;
    this.snapshotSeq = snapshotSeq;
    this.#base = snapshot ?? nothing;
    this.#baseSeq = snapshotSeq;
    this.#tail = tail.map((bytes, index) => ({ bytes, seq: seq - tail.length + 1 + index }));
    this.bytes = sizeOf(this.pieces());
    this.#known = new KnownContent(content);
    this.#unlearned = content === null ? [...this.pieces()] : [...tail];
  }

  /** Takes in what has just been committed, in the order of the log. */
  append(updates: readonly Uint8Array[]): void {
    for (const bytes of updates) {
      this.seq += 1;
      this.bytes += bytes.length;
      this.#tail.push({ bytes, seq: this.seq });
      this.#unlearned.push(bytes);
    }
  }

  /** How much of {@link bytes} came after the compacted form. */
  get newerBytes(): number {
    return this.bytes - this.#base.length;
  }

  /** The same content in as few pieces as happen to be at hand. */
  pieces(): readonly Uint8Array[] {
    return [this.#base, ...this.#tail.map(({ bytes }) => bytes)];
  }

  /** Takes a compacted form of everything up to `seq` in place of the pieces it was made of. */
  rebase({ bytes: compact, content }: CompactDocument, seq: number): void {
    if (seq < this.#baseSeq) return;
    this.#base = compact;
    this.#baseSeq = seq;
    this.#tail = this.#tail.filter((piece) => piece.seq > seq);
    this.bytes = sizeOf(this.pieces());
    if (this.#unlearned.length === 0) return;
    if (content !== null) this.#known = new KnownContent(content);
    this.#unlearned = content === null ? [...this.pieces()] : this.#tail.map(({ bytes }) => bytes);
  }

  stateVector(): Uint8Array {
    return this.#knowledge().stateVector();
  }

  /**
   * What a client with this state vector lacks, and every deletion: at least one update, to be applied in this order.
   * For bytes that are a state vector.
   */
  since(stateVector: Uint8Array): readonly Uint8Array[] {
    const tail = this.#mergedTail();
    const isNewcomer = Buffer.compare(stateVector, emptyStateVector) === 0;
    const older = isNewcomer || this.#base === nothing ? this.#base : this.#baseSince(stateVector);
    if (tail === null) return [older];
    const newer = isNewcomer ? tail : Y.diffUpdate(tail, stateVector);
    return this.#base === nothing ? [newer] : [older, newer];
  }

  /** After an interruption many ask with the same state vector. */
  #baseSince(stateVector: Uint8Array): Uint8Array {
    const known = this.#lastDifference;
    if (known?.base === this.#base && known.stateVector.equals(stateVector)) return known.update;
    const update = Y.diffUpdate(this.#base, stateVector);
    this.#lastDifference = { stateVector: Buffer.from(stateVector), base: this.#base, update };
    return update;
  }

  /** Whether an update adds nothing. A client that reconnects sends all deletions it knows, mostly old ones. */
  holds(update: Uint8Array): boolean {
    return this.#knowledge().holds(update);
  }

  #knowledge(): KnownContent {
    if (this.#unlearned.length > 0) this.#known.learn(this.#unlearned);
    this.#unlearned = [];
    return this.#known;
  }

  #mergedTail(): Uint8Array | null {
    if (this.#tail.length === 0) return null;
    while (this.#tail.length > 1) {
      const chunks: Piece[] = [];
      for (let start = 0; start < this.#tail.length; start += mergeAtMost) {
        chunks.push(merged(this.#tail.slice(start, start + mergeAtMost)));
      }
      this.#tail = chunks;
    }
    this.bytes = sizeOf(this.pieces());
    return this.#tail[0]?.bytes ?? null;
  }
}

const merged = (pieces: readonly Piece[]): Piece => ({
  bytes: Y.mergeUpdates(pieces.map(({ bytes }) => bytes)),
  seq: pieces.at(-1)?.seq ?? 0,
});

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((bytes, piece) => bytes + piece.length, 0);
