/** How long a change may go unacknowledged on a living connection before saving counts as failed. */
export class SaveDeadline {
  readonly #ms: number;
  readonly #onPassed: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isPassed = false;

  constructor(ms: number, onPassed: () => void) {
    this.#ms = ms;
    this.#onPassed = onPassed;
  }

  get isPassed(): boolean {
    return this.#isPassed;
  }

  /** Runs from now on, unless it runs already or has passed. */
  start(): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#isPassed = true;
      this.#onPassed();
    }, this.#ms);
  }

  /** As if it had never run: something was saved, or the connection is another. */
  reset(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isPassed = false;
  }
}
