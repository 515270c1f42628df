import * as Y from "yjs";
import type { Doer, DraftChange } from "./draft-text.ts";
import { IdRanges } from "./id-ranges.ts";
import { contentOfUpdate } from "./update-content.ts";

/** A log, and how much of it the earlier of two moments has seen; the later has seen all of it. */
export interface ComparedLog {
  readonly updates: readonly Uint8Array[];
  /** Who wrote each update: index into `doers`. */
  readonly doerOf: ArrayLike<number>;
  readonly doers: readonly Doer[];
  /** So many updates had been written at the earlier moment. */
  readonly earlier: number;
}

/** A stretch of an item in which everything stands alike at both moments. */
export interface Piece {
  /** Where in the item it begins, and how long it is. */
  readonly offset: number;
  readonly length: number;
  readonly isInEarlier: boolean;
  readonly isInLater: boolean;
  /** Who inserted it, if that was after the earlier moment; else who deleted it. */
  readonly by: Doer;
}

const nobodyKnown: Doer = { authorId: null, minute: "" };

/** A document as it stood at two moments, with nothing of what was deleted thrown away. */
export class TwoMoments {
  readonly doc = new Y.Doc({ gc: false });
  readonly earlier: Y.Snapshot;
  readonly #doers: readonly Doer[];
  readonly #deletedEarlier = new IdRanges<true>();
  readonly #inserted = new IdRanges<number>();
  readonly #deleted = new IdRanges<number>();

  constructor({ updates, doerOf, doers, earlier }: ComparedLog) {
    this.#doers = doers;
    this.#apply(updates.slice(0, earlier));
    this.earlier = Y.snapshot(this.doc);
    for (const [client, items] of this.earlier.ds.clients) {
      for (const { clock, len } of items) this.#deletedEarlier.add(client, clock, len, true);
    }
    this.#apply(updates.slice(earlier));
    for (let index = earlier; index < updates.length; index++) {
      const content = contentOfUpdate(updates[index] ?? noUpdate);
      const doer = doerOf[index] ?? -1;
      for (const { client, clock, length } of content.inserted) this.#inserted.add(client, clock, length, doer);
      for (const { client, clock, length } of content.deleted) this.#deleted.add(client, clock, length, doer);
    }
  }

  /** An item's stretches that stand at one of the moments at least. */
  *pieces(item: Y.Item): Iterable<Piece> {
    const { client, clock: start } = item.id;
    const seen = this.earlier.sv.get(client) ?? 0;
    const end = start + item.length;
    for (let clock = start; clock < end; ) {
      const wasDeleted = this.#deletedEarlier.at(client, clock);
      const isInEarlier = clock < seen && wasDeleted.value === undefined;
      const isInLater = !item.deleted;
      const done = (isInEarlier ? this.#deleted : this.#inserted).at(client, clock);
      const next = Math.min(end, wasDeleted.end, done.end, clock < seen ? seen : end);
      if (isInEarlier || isInLater) {
        const by = this.#doers[done.value ?? -1] ?? nobodyKnown;
        yield { offset: clock - start, length: next - clock, isInEarlier, isInLater, by };
      }
      clock = next;
    }
  }

  #apply(updates: readonly Uint8Array[]): void {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update);
    });
  }
}

const noUpdate = Uint8Array.of(0, 0);

/** What has become of a piece between the moments; null if it stands at both. */
export function changeIn({ isInEarlier, isInLater, by }: Piece): DraftChange | null {
  if (isInEarlier === isInLater) return null;
  return { kind: isInLater ? "inserted" : "deleted", by };
}
