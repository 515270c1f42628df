import { Refusal } from "../../domain/refusal.ts";

/** How many may wait, and what who comes after them is told to wait. */
const mostWaiting = 10;
const seconds = 10;

/** Does one thing after the other. Refuses `too-many-attempts` when too many wait already. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  async take<T>(act: () => Promise<T>): Promise<T> {
    if (this.#waiting >= mostWaiting) throw new Refusal("too-many-attempts", { seconds });
    this.#waiting += 1;
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }
}
