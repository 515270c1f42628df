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

  /** Takes so many, or, of more than it ever holds, all that it can hold; false when they are not there. */
  take(now: number, tokens = 1): boolean {
    const { aSecond, atOnce } = this.#size;
    this.#tokens = Math.min(atOnce, this.#tokens + ((now - this.#filledAt) / 1_000) * aSecond);
    this.#filledAt = now;
    const wanted = Math.min(tokens, atOnce);
    if (this.#tokens < wanted) return false;
    this.#tokens -= wanted;
    return true;
  }
}
