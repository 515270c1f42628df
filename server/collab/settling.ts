import { DocumentWorkFailed } from "./document-attempts.ts";
import type { LiveRoom } from "./live-room.ts";
import { type SettlingParts, settleRoom } from "./settle-room.ts";
import type { CollabTuning } from "./tuning.ts";

interface Timers {
  cancelQuiet: () => void;
  readonly cancelLatest: () => void;
}

/** Notices when a room falls quiet, and then compacts it if that is due, and brings its projection up to date. */
export class Settling {
  readonly #parts: SettlingParts;
  readonly #tuning: CollabTuning;
  readonly #onSettled: (room: LiveRoom) => void;
  readonly #timers = new Map<LiveRoom, Timers>();
  readonly #underWay = new Set<Promise<void>>();
  #isEnding = false;

  constructor(parts: SettlingParts, tuning: CollabTuning, onSettled: (room: LiveRoom) => void) {
    this.#parts = parts;
    this.#tuning = tuning;
    this.#onSettled = onSettled;
  }

  /** Sees to it that a room which has not been settled since it was written in will be. */
  expect(room: LiveRoom): void {
    if (room.isUnsettled && !this.#timers.has(room)) this.touched(room);
  }

  /** Text has been committed. */
  touched(room: LiveRoom): void {
    room.isUnsettled = true;
    const { after, quietAfterMs, projectAtLatestMs, compactAtLatest } = this.#tuning;
    if (room.document.seq - room.document.snapshotSeq >= compactAtLatest) {
      this.#start(room);
      return;
    }
    const timers = this.#timers.get(room);
    timers?.cancelQuiet();
    const cancelQuiet = after(quietAfterMs, () => this.#start(room));
    if (timers !== undefined) timers.cancelQuiet = cancelQuiet;
    else {
      const cancelLatest = after(projectAtLatestMs, () => this.#start(room));
      this.#timers.set(room, { cancelQuiet, cancelLatest });
    }
  }

  /** Whether a room waits to be settled, or is being. */
  get isBusy(): boolean {
    return this.#timers.size > 0 || this.#underWay.size > 0;
  }

  /** Settles every room that waits for it, and resolves when all is done. */
  async finish(): Promise<void> {
    this.#isEnding = true;
    for (const room of [...this.#timers.keys()]) this.#start(room);
    await Promise.all(this.#underWay);
  }

  #start(room: LiveRoom): void {
    const timers = this.#timers.get(room);
    timers?.cancelQuiet();
    timers?.cancelLatest();
    this.#timers.delete(room);
    const work = this.#settle(room)
      .catch((err: unknown) => {
        this.#parts.log.error({ err, room: room.name }, "room not settled");
        // Again, until it is done or given up: nobody may come who would cause it.
        if (err instanceof DocumentWorkFailed && !this.#isEnding) this.touched(room);
      })
      .finally(() => {
        this.#underWay.delete(work);
        room.isUnsettled = this.#timers.has(room);
        this.#onSettled(room);
      });
    this.#underWay.add(work);
  }

  #isCompactionDue({ document }: LiveRoom): boolean {
    const newer = document.seq - document.snapshotSeq;
    // What was deleted from a nearly full document makes place only when it is compacted.
    const isNearlyFull = document.bytes > 0.75 * this.#tuning.maxDocumentBytes;
    const isLong = document.newerBytes >= this.#tuning.compactAfterBytes;
    return newer >= this.#tuning.compactAfter || ((isNearlyFull || isLong) && newer > 0);
  }

  async #settle(room: LiveRoom): Promise<void> {
    if (room.isQuarantined) return;
    const isCompacting = this.#isCompactionDue(room);
    // At once, or what is committed meanwhile would ask for it again. If it fails, the next turn comes as if it hadn't.
    if (isCompacting) room.document.snapshotSeq = room.document.seq;
    await settleRoom(this.#parts, room, isCompacting);
  }
}
