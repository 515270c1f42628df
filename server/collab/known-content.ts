import * as Y from "yjs";
import type { SnapshotContent } from "../../db/queries/rooms.ts";

type Deletions = ReturnType<typeof Y.createDeleteSet>;

interface Span {
  readonly client: number;
  readonly start: number;
  readonly end: number;
}

/** What a document holds, to be stored beside it; null where some of it lies behind a hole, and so can't be told this way. */
export function contentOf(doc: Y.Doc): SnapshotContent | null {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return null;
  const { ds, sv } = Y.snapshot(doc);
  return { stateVector: Y.encodeStateVector(sv), deletions: Y.encodeSnapshot(Y.createSnapshot(ds, new Map())) };
}

/** What a document holds, without holding it: of each client how far, and what was deleted. Grows with each update. */
export class KnownContent {
  readonly #clocks: Map<number, number>;
  /** Deletions that nobody has asked about yet. */
  #unread: Uint8Array | null;
  /** What was learned lies behind a hole: it counts when the hole is filled. */
  #loose: Span[] = [];
  #deletions: Deletions = Y.createDeleteSet();

  /** Begins with what a snapshot holds, or with nothing. */
  constructor(content: SnapshotContent | null) {
    this.#clocks = content === null ? new Map() : Y.decodeStateVector(content.stateVector);
    this.#unread = content?.deletions ?? null;
  }

  /** Takes in updates, in any order; whatever is known already changes nothing. */
  learn(updates: readonly Uint8Array[]): void {
    const deletions: Deletions[] = [];
    for (const update of updates) {
      const { structs, ds } = Y.decodeUpdate(update);
      for (const struct of structs) {
        if (struct instanceof Y.Skip) continue;
        this.#extend(spanOf(struct));
      }
      if (ds.clients.size > 0) deletions.push(ds);
    }
    if (deletions.length > 0) this.#deletions = Y.mergeDeleteSets([this.#deletions, ...deletions]);
    this.#connect();
  }

  #extend(span: Span): void {
    const known = this.#clocks.get(span.client) ?? 0;
    if (span.start > known) this.#loose.push(span);
    else if (span.end > known) this.#clocks.set(span.client, span.end);
  }

  #connect(): void {
    if (this.#loose.length === 0) return;
    const loose = this.#loose.sort((one, other) => one.start - other.start);
    this.#loose = [];
    for (const span of loose) this.#extend(span);
  }

  /** As a client asks with it: everything of each client up to the first hole. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#clocks);
  }

  /**
   * Whether an update adds nothing. What was learned from behind a hole is held as well: who got it from here repeats it when
   * asked.
   */
  holds(update: Uint8Array): boolean {
    const { structs, ds } = Y.decodeUpdate(update);
    if (!structs.every((struct) => struct instanceof Y.Skip || this.#has(spanOf(struct)))) return false;
    return ds.clients.size === 0 || Y.equalDeleteSets(this.#learnt(), Y.mergeDeleteSets([this.#learnt(), ds]));
  }

  #has({ client, start, end }: Span): boolean {
    let known = this.#clocks.get(client) ?? 0;
    if (end <= known) return true;
    known = Math.max(known, start);
    for (const span of this.#loose) {
      if (span.client === client && span.start <= known) known = Math.max(known, span.end);
    }
    return end <= known;
  }

  #learnt(): Deletions {
    if (this.#unread !== null) {
      this.#deletions = Y.mergeDeleteSets([Y.decodeSnapshot(this.#unread).ds, this.#deletions]);
      this.#unread = null;
    }
    return this.#deletions;
  }
}

const spanOf = ({ id: { client, clock }, length }: Y.GC | Y.Item): Span => ({
  client,
  start: clock,
  end: clock + length,
});
