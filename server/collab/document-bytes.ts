import * as Y from "yjs";
import type { StoredRoom } from "../../db/queries/rooms.ts";
import { compactUpdates } from "./document-work.ts";

/** `mergeUpdates` is superlinear: beyond so many updates a Y.Doc is cheaper. */
const mergeAtMost = 500;
/** No structs, no deletions. */
const nothing = Uint8Array.of(0, 0);
/** Knows of no client. */
const emptyStateVector = Uint8Array.of(0);

/** What is on disk of one open room, as bytes: no Y.Doc is kept. Holds committed updates only. */
export class DocumentBytes {
  /** The last committed update's number. */
  seq: number;
  /** The last update that the stored snapshot holds. */
  snapshotSeq: number;
  /** Size of what is stored, in bytes: an upper bound, since pieces overlap until they are compacted. */
  bytes: number;
  #base: Uint8Array;
  #tail: Uint8Array[];
  #stateVector: Uint8Array | null = null;
  #snapshot: Y.Snapshot | null = null;
  #lastAnswer: { readonly stateVector: Buffer; readonly update: Uint8Array } | null = null;

  constructor({ snapshot, snapshotSeq, tail, seq }: StoredRoom) {
    this.seq = seq;
    this.snapshotSeq = snapshotSeq;
    this.#base = snapshot ?? nothing;
    this.#tail = [...tail];
    this.bytes = sizeOf(this.pieces());
  }

  /** Takes in what has just been committed, in the order of the log. */
  append(updates: readonly Uint8Array[]): void {
    for (const update of updates) this.#tail.push(update);
    this.bytes += sizeOf(updates);
    this.seq += updates.length;
    this.#stateVector = null;
    this.#snapshot = null;
    this.#lastAnswer = null;
  }

  /** The same content in as few pieces as happen to be at hand. */
  pieces(): readonly Uint8Array[] {
    return [this.#base, ...this.#tail];
  }

  /** Takes a compacted form of everything up to `seq` in place of the pieces it was made of. */
  rebase(compact: Uint8Array, seq: number): void {
    const newer = this.seq - seq;
    if (newer > this.#tail.length) return;
    this.#base = compact;
    this.#tail = newer === 0 ? [] : this.#tail.slice(-newer);
    this.bytes = sizeOf(this.pieces());
  }

  stateVector(): Uint8Array {
    this.#stateVector ??= Y.encodeStateVectorFromUpdate(this.#whole());
    return this.#stateVector;
  }

  /** What a client with this state vector lacks, and every deletion. Throws for what is no state vector. */
  since(stateVector: Uint8Array): Uint8Array {
    if (Buffer.compare(stateVector, emptyStateVector) === 0) return this.#whole();
    const known = this.#lastAnswer;
    if (known?.stateVector.equals(stateVector)) return known.update;
    const update = Y.diffUpdate(this.#whole(), stateVector);
    this.#lastAnswer = { stateVector: Buffer.from(stateVector), update };
    return update;
  }

  /** Whether an update adds nothing. A client that reconnects sends all deletions it knows, mostly old ones. */
  holds(update: Uint8Array): boolean {
    this.#snapshot ??= Y.createSnapshot(Y.decodeUpdate(this.#whole()).ds, Y.decodeStateVector(this.stateVector()));
    return Y.snapshotContainsUpdate(this.#snapshot, update);
  }

  #whole(): Uint8Array {
    if (this.#tail.length > mergeAtMost) this.#base = compactUpdates(this.pieces());
    else if (this.#tail.length > 0) this.#base = Y.mergeUpdates([this.#base, Y.mergeUpdates(this.#tail)]);
    this.#tail = [];
    this.bytes = this.#base.length;
    return this.#base;
  }
}

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((bytes, piece) => bytes + piece.length, 0);
