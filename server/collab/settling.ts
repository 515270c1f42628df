import { saveSnapshot } from "../../db/queries/rooms.ts";
import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import { documentWork } from "./document-work.ts";
import type { LiveRoom } from "./live-room.ts";
import { projectUpdates, type StoreParts } from "./projection.ts";
import type { CollabTuning } from "./tuning.ts";

interface SettlingParts extends StoreParts {
  readonly metrics: Pick<CollabMetrics, "projections" | "compactions">;
}

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

  constructor(parts: SettlingParts, tuning: CollabTuning, onSettled: (room: LiveRoom) => void) {
    this.#parts = parts;
    this.#tuning = tuning;
    this.#onSettled = onSettled;
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

  /** Settles every room that waits for it, and resolves when all is done. */
  async finish(): Promise<void> {
    for (const room of [...this.#timers.keys()]) this.#start(room);
    await Promise.all(this.#underWay);
  }

  #start(room: LiveRoom): void {
    const timers = this.#timers.get(room);
    timers?.cancelQuiet();
    timers?.cancelLatest();
    this.#timers.delete(room);
    const work = this.#settle(room)
      .catch((err: unknown) => this.#parts.log.error({ err, room: room.name }, "room not settled"))
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
    return newer >= this.#tuning.compactAfter || (isNearlyFull && newer > 0);
  }

  async #settle(room: LiveRoom): Promise<void> {
    if (this.#isCompactionDue(room)) {
      await compact(this.#parts, room);
    }
    await projectUpdates(this.#parts, room.name, room.document.seq, room.document.pieces());
  }
}

/** Stores all up to now as one snapshot. The log keeps its updates. If it fails, the next turn comes as if it hadn't. */
async function compact({ store, clock, metrics }: SettlingParts, { document, name }: LiveRoom) {
  const { seq } = document;
  document.snapshotSeq = seq;
  const bytes = await documentWork.compact(document.pieces());
  await store.journal((db) => saveSnapshot(db, name, { seq, bytes, at: clock().toISOString() }));
  metrics.compactions.add();
  document.rebase(bytes, seq);
}
