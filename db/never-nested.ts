import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Runs pieces of work of which none may begin within another (rule S5): on one writer and few readers it would wait for the
 * end of what waits for it, for good. Rejects at once where one does.
 */
export class NeverNested {
  readonly #within = new AsyncLocalStorage<{ isOpen: boolean }>();

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#within.getStore()?.isOpen) {
      throw new Error("a transaction was begun within another one: read what it needs before it begins");
    }
    const own = { isOpen: true };
    try {
      return await this.#within.run(own, work);
    } finally {
      // What was begun within and not waited for goes on by itself.
      own.isOpen = false;
    }
  }
}
