/** How much of the page's time the work may take: after it comes a rest so many times as long. */
const restShare = 4;

/** A page in the background paints no frames. */
const unpaintedMs = 250;

/**
 * Does work that others cause between two frames, right after the screen was painted, so that it delays no letter that
 * was typed before; and leaves the person who types most of the time, however much there is to do.
 */
export class Pace {
  readonly #work: () => void;
  #cancel: (() => void) | null = null;
  #restUntil = 0;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Does the work soon; once, however often it is asked for until then. */
  soon(): void {
    if (this.#cancel !== null) return;
    const rest = setTimeout(() => {
      this.#cancel = afterPaint(() => this.now());
    }, this.#restUntil - performance.now());
    this.#cancel = () => clearTimeout(rest);
  }

  /** Does the work at once, and not again for who asked before. */
  now(): void {
    this.#cancel?.();
    this.#cancel = null;
    const start = performance.now();
    this.#work();
    const end = performance.now();
    this.#restUntil = end + restShare * (end - start);
  }
}

/** Calls `act` when the next frame has been painted. Returns what calls it off. */
function afterPaint(act: () => void): () => void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    stop();
    act();
  };
  const painted = new MessageChannel();
  painted.port1.onmessage = once;
  const frame = requestAnimationFrame(() => painted.port2.postMessage(null));
  const unpainted = setTimeout(once, unpaintedMs);
  const stop = () => {
    isDone = true;
    cancelAnimationFrame(frame);
    clearTimeout(unpainted);
    painted.port1.close();
  };
  return stop;
}
