export interface BucketSize {
  /** How fast it fills. */
  readonly aSecond: number;
  /** How much it holds; it starts full. */
  readonly atOnce: number;
}

/** Allows so much at once and so much a second. Times are milliseconds that never go backwards. */
export class TokenBucket {
  readonly #size: BucketSize;
  #tokens: number;
  #filledAt: number;

  constructor(size: BucketSize, now: number) {
    this.#size = size;
    this.#tokens = size.atOnce;
    this.#filledAt = now;
  }

  /** Takes one; false when there is none. */
  take(now: number): boolean {
    const { aSecond, atOnce } = this.#size;
    this.#tokens = Math.min(atOnce, this.#tokens + ((now - this.#filledAt) / 1_000) * aSecond);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
