import type { Store } from "../../db/store.ts";

/** A store whose commits wait, once {@link hold} was called, until they are let go. All else is the store itself. */
export class HeldJournal {
  #held: { reached: () => void; readonly open: Promise<void> } | null = null;
  #open = () => {};

  readonly between = (store: Store): Store => ({
    ...store,
    journal: async (fn) => {
      await this.#pass();
      return store.journal(fn);
    },
    journalUpdates: async (...given) => {
      await this.#pass();
      return store.journalUpdates(...given);
    },
  });

  async #pass(): Promise<void> {
    this.#held?.reached();
    await this.#held?.open;
  }

  /** Gives a promise that resolves when a commit waits. */
  hold(): { readonly reached: Promise<void> } {
    let reached = () => {};
    const promise = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const open = new Promise<void>((resolve) => {
      this.#open = resolve;
    });
    this.#held = { reached, open };
    return { reached: promise };
  }

  letGo(): void {
    this.#held = null;
    this.#open();
  }
}
