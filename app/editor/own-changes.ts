import type * as Y from "yjs";
import { wordsPutIn } from "./words-put-in.ts";

/** An update of one's own, and of how many changes it consists. */
export interface OwnUpdate {
  readonly bytes: Uint8Array;
  readonly changes: number;
}

/**
 * What was written here, on this page or an earlier one, and is not known to be saved. Gives out no word of the document
 * itself: it may be handed back to someone who may no longer read the rest.
 */
export class OwnChanges {
  readonly #waiting: () => number;
  #updates: OwnUpdate[] = [];
  #changes = 0;

  /** `isOwn`: whether a change of this origin was made here. `waiting`: how many of those are not saved, the last ones. */
  constructor(doc: Y.Doc, isOwn: (origin: unknown) => boolean, waiting: () => number) {
    this.#waiting = waiting;
    doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (isOwn(origin)) this.restore([{ bytes, changes: 1 }]);
    });
  }

  /** Changes that are not known to be saved. Call it when they count as waiting. */
  restore(updates: readonly OwnUpdate[]): void {
    for (const update of updates) {
      this.#updates.push(update);
      this.#changes += update.changes;
    }
    this.#forgetSaved();
  }

  /** What was put in and is not saved, a line for each place. "" when only deletions or forms are unsaved. */
  unsavedWords(): string {
    this.#forgetSaved();
    return wordsPutIn(this.#updates.map(({ bytes }) => bytes));
  }

  #forgetSaved(): void {
    const waiting = this.#waiting();
    for (let first = this.#updates[0]; first !== undefined; first = this.#updates[0]) {
      if (this.#changes - first.changes < waiting) return;
      this.#updates.shift();
      this.#changes -= first.changes;
    }
  }
}
