/**
 * Keeps account of which of one's own changes the server has acknowledged (domain/document/wire.ts). Knows neither
 * sockets nor Yjs: it is told when a change is made, when a document message is sent, and what was acknowledged.
 */
export class SaveLedger {
  #made = 0;
  #saved = 0;
  /** How many changes, from the first on without a gap, have been sent on this connection or were saved before it. */
  #carried = 0;
  /** What `#carried` was when each message of this connection was sent that is not acknowledged. */
  #unacknowledged: number[] = [];
  #acknowledged = 0;

  /** Own changes that are not known to be on disk. */
  get waiting(): number {
    return this.#made - this.#saved;
  }

  /** How many changes there have been; each has its place in that order as its number. */
  get made(): number {
    return this.#made;
  }

  /** Every change up to that one is on disk. */
  get saved(): number {
    return this.#saved;
  }

  /** Changes of an earlier page turn up that the server may lack. Only a `whole` message carries them. */
  restore(changes: number): void {
    this.#made += changes;
  }

  /** A change was made here, deletions included. Call it before the change is sent. */
  change(): void {
    this.#made += 1;
  }

  /** What the server lacks is not waited for any more. */
  giveUp(): void {
    this.#saved = this.#made;
  }

  /** A new connection begins: what an earlier one did not acknowledge has to be sent again. */
  connect(): void {
    this.#carried = this.#saved;
    this.#unacknowledged = [];
    this.#acknowledged = 0;
  }

  /**
   * A document message goes out: `whole` (sync step 2) carries all that was made so far, `update` the last change only.
   * An update that leaves earlier changes behind saves nothing until they are sent as well.
   */
  send(message: "whole" | "update"): void {
    if (message === "whole" || this.#carried === this.#made - 1) this.#carried = this.#made;
    this.#unacknowledged.push(this.#carried);
  }

  /** The first `count` messages of this connection are on disk. True when that saved something. */
  acknowledge(count: number): boolean {
    const covered = this.#unacknowledged.splice(0, Math.max(0, count - this.#acknowledged));
    this.#acknowledged += covered.length;
    const saved = Math.max(this.#saved, covered.at(-1) ?? 0);
    const progressed = saved > this.#saved;
    this.#saved = saved;
    return progressed;
  }
}
