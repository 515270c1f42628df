import * as Y from "yjs";

type Deletions = ReturnType<typeof Y.createDeleteSet>;

interface Span {
  readonly client: number;
  readonly start: number;
  readonly end: number;
}

/** What a document holds, without holding it: of each client how far, and what was deleted. Grows with each update. */
export class KnownContent {
  readonly #clocks = new Map<number, number>();
  /** What was learned lies behind a hole: it counts when the hole is filled. */
  #loose: Span[] = [];
  #deletions: Deletions = Y.createDeleteSet();

  /** Takes in updates, in any order; whatever is known already changes nothing. */
  learn(updates: readonly Uint8Array[]): void {
    const deletions: Deletions[] = [];
    for (const update of updates) {
      const { structs, ds } = Y.decodeUpdate(update);
      for (const struct of structs) {
        if (struct instanceof Y.Skip) continue;
        const { client, clock } = struct.id;
        this.#extend({ client, start: clock, end: clock + struct.length });
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

  /** Whether an update adds nothing. */
  holds(update: Uint8Array): boolean {
    return Y.snapshotContainsUpdate(Y.createSnapshot(this.#deletions, this.#clocks), update);
  }
}
