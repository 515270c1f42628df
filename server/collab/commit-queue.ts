import { setImmediate as nextTurn } from "node:timers/promises";
import type { NumberedUpdate } from "../../db/journal.ts";
import type { Audited } from "../../db/store.ts";
import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { CollabOptions } from "./collab-options.ts";
import type { LiveRoom } from "./live-room.ts";
import type { CollabTuning } from "./tuning.ts";
import type { Writer } from "./writer.ts";

/** A document message that waits for the disk. */
export interface PendingUpdate {
  readonly connection: Writer;
  /** Which of its connection's document messages it is: 1, 2, 3... */
  readonly ordinal: number;
  /** Null for one that adds nothing: it is acknowledged in its turn, and not written. */
  readonly update: Uint8Array | null;
}

export interface CommitOutcome {
  /** Everything given is on disk, in this order. */
  committed(room: LiveRoom, pending: readonly PendingUpdate[]): void;
  /** Nothing of what is given is on disk, nor will be. */
  failed(room: LiveRoom, pending: readonly PendingUpdate[], error: unknown): void;
}

type Pacing = Pick<CollabTuning, "after" | "commitPauseMs" | "fullCommitPauseMs" | "fullCommit">;

export interface CommitParts extends Pick<CollabOptions, "store" | "clock" | "log"> {
  readonly metrics: Pick<CollabMetrics, "commitSeconds">;
}

/** Writes to disk: whatever all rooms received in one turn of the event loop, or since the last commit, is one transaction. */
export class CommitQueue {
  readonly #parts: CommitParts;
  readonly #pacing: Pacing;
  readonly #outcome: CommitOutcome;
  #waiting = new Map<LiveRoom, PendingUpdate[]>();
  readonly #failed = new WeakSet<Writer>();
  #hasFailed = false;
  #running: Promise<void> | null = null;
  #isHurried = false;
  #endPause = () => {};

  constructor(parts: CommitParts, pacing: Pacing, outcome: CommitOutcome) {
    this.#parts = parts;
    this.#pacing = pacing;
    this.#outcome = outcome;
  }

  add(pending: PendingUpdate): void {
    const { room } = pending.connection;
    const others = this.#waiting.get(room);
    if (others === undefined) this.#waiting.set(room, [pending]);
    else others.push(pending);
    room.queued += 1;
    this.#running ??= this.#run();
  }

  /** Resolves when nothing waits, and pauses no more from now on: the server closes. */
  async idle(): Promise<void> {
    this.#isHurried = true;
    this.#endPause();
    await this.#running;
  }

  async #run(): Promise<void> {
    await nextTurn();
    while (this.#waiting.size > 0) {
      const batch = this.#waiting;
      this.#waiting = new Map();
      await this.#commit(batch);
      await this.#pause(sizeOf(batch) >= this.#pacing.fullCommit);
    }
    this.#running = null;
  }

  async #pause(wasFull: boolean): Promise<void> {
    const { after, commitPauseMs, fullCommitPauseMs } = this.#pacing;
    const ms = wasFull ? Math.min(commitPauseMs, fullCommitPauseMs) : commitPauseMs;
    if (ms === 0 || this.#isHurried) return void (await nextTurn());
    await new Promise<void>((resolve) => {
      this.#endPause = resolve;
      after(ms, resolve);
    });
  }

  /** One transaction for all; if it fails one for each room, so that no room suffers for another. */
  async #commit(batch: Batch): Promise<void> {
    const sound = this.#hasFailed ? this.#withoutOrphans(batch) : batch;
    try {
      const written = this.#parts.metrics.commitSeconds.start();
      await this.#write(sound);
      written();
      for (const [room, pending] of sound) this.#finish(room, pending, () => this.#take(room, pending));
    } catch (error) {
      if (sound.size > 1) for (const [room, pending] of sound) await this.#commit(new Map([[room, pending]]));
      else for (const [room, pending] of sound) this.#fail(room, pending, error);
    }
  }

  async #write(batch: Batch): Promise<void> {
    const at = this.#parts.clock().toISOString();
    const rows: NumberedUpdate[] = [];
    const audits: Audited[] = [];
    for (const [room, pending] of batch) {
      let { seq } = room.document;
      for (const { connection, update } of pending) {
        if (update === null) continue;
        if (connection.audited !== undefined) audits.push(connection.audited);
        seq += 1;
        rows.push({ room: room.name, seq, authorId: connection.person.id, at, bytes: update });
      }
    }
    if (rows.length > 0) await this.#parts.store.journalUpdates(rows, audits);
  }

  #take(room: LiveRoom, pending: readonly PendingUpdate[]): void {
    const written: Uint8Array[] = [];
    for (const { update } of pending) if (update !== null) written.push(update);
    if (written.length > 0) room.document.append(written);
    this.#outcome.committed(room, pending);
  }

  #fail(room: LiveRoom, pending: readonly PendingUpdate[], error: unknown): void {
    this.#hasFailed = true;
    for (const { connection } of pending) this.#failed.add(connection);
    this.#finish(room, pending, () => this.#outcome.failed(room, pending, error));
  }

  /** What was sent after an update that failed would leave a hole: it comes again, in order, after the reconnection. */
  #withoutOrphans(batch: Batch): Batch {
    const sound = new Map<LiveRoom, readonly PendingUpdate[]>();
    for (const [room, pending] of batch) {
      const kept = pending.filter(({ connection }) => !this.#failed.has(connection));
      room.queued -= pending.length - kept.length;
      sound.set(room, kept);
    }
    return sound;
  }

  /** A fault in telling people must not stop the queue. */
  #finish(room: LiveRoom, pending: readonly PendingUpdate[], tell: () => void): void {
    room.queued -= pending.length;
    try {
      tell();
    } catch (err) {
      this.#parts.log.error({ err, room: room.name }, "outcome of a commit not told");
    }
  }
}

type Batch = ReadonlyMap<LiveRoom, readonly PendingUpdate[]>;

function sizeOf(batch: Batch): number {
  let size = 0;
  for (const pending of batch.values()) size += pending.length;
  return size;
}
