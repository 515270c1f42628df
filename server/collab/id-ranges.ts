interface Stretch<T> {
  readonly clock: number;
  end: number;
  readonly value: T;
}

/**
 * Something said of stretches of a document's ids (client, and clocks from..to): what was said first stays. Consecutive
 * stretches with the same value are one.
 */
export class IdRanges<T> {
  readonly #clients = new Map<number, Stretch<T>[]>();

  /** Says it of those ids of which nothing was said before. */
  add(client: number, clock: number, length: number, value: T): void {
    const stretches = this.#clients.get(client) ?? [];
    this.#clients.set(client, stretches);
    const end = clock + length;
    let from = clock;
    let index = firstEndingAfter(stretches, from);
    while (from < end) {
      const next = stretches[index];
      const to = Math.min(end, next?.clock ?? end);
      if (from < to) index = insert(stretches, index, { clock: from, end: to, value });
      // Past what was said already.
      from = Math.max(to, stretches[index]?.end ?? end);
      index += 1;
    }
  }

  /** What was said of an id, if anything, and the clock up to which the same holds. */
  at(client: number, clock: number): { readonly value: T | undefined; readonly end: number } {
    const stretches = this.#clients.get(client) ?? [];
    const found = stretches[firstEndingAfter(stretches, clock)];
    if (found === undefined) return { value: undefined, end: Number.POSITIVE_INFINITY };
    return found.clock <= clock ? found : { value: undefined, end: found.clock };
  }

  /** Whether anything was said of any of these ids. */
  touches(client: number, clock: number, length: number): boolean {
    const stretches = this.#clients.get(client) ?? [];
    const found = stretches[firstEndingAfter(stretches, clock)];
    return found !== undefined && found.clock < clock + length;
  }
}

/** Puts a stretch where it belongs, or makes the one before it longer. Gives the index of what comes after it. */
function insert<T>(stretches: Stretch<T>[], index: number, stretch: Stretch<T>): number {
  const before = stretches[index - 1];
  if (before !== undefined && before.end === stretch.clock && before.value === stretch.value) {
    before.end = stretch.end;
    return index;
  }
  stretches.splice(index, 0, stretch);
  return index + 1;
}

/** The index of the first stretch that ends after `clock`. */
function firstEndingAfter<T>(stretches: readonly Stretch<T>[], clock: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
