import type { CollabTuning } from "../../server/collab/tuning.ts";

/** A timer that goes off when a test says so. */
export class HandTimer {
  readonly #set = new Set<{ readonly ms: number; readonly act: () => void }>();

  readonly after: CollabTuning["after"] = (ms, act) => {
    const timer = { ms, act };
    this.#set.add(timer);
    return () => this.#set.delete(timer);
  };

  count(ms: number): number {
    return [...this.#set].filter((timer) => timer.ms === ms).length;
  }

  /** Lets go off whatever was set for so many milliseconds. */
  goOff(ms: number): void {
    for (const timer of [...this.#set].filter((each) => each.ms === ms)) {
      this.#set.delete(timer);
      timer.act();
    }
  }
}
