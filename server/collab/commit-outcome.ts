import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import { type CaretRelay, tellCommitted } from "./broadcast.ts";
import { tryAgain } from "./close-reason.ts";
import type { CollabLog } from "./collab-options.ts";
import type { CommitOutcome, PendingUpdate } from "./commit-queue.ts";
import type { LiveRoom } from "./live-room.ts";
import type { LiveRooms } from "./live-rooms.ts";
import type { Settling } from "./settling.ts";
import type { Writer } from "./writer.ts";

interface OutcomeParts {
  readonly log: CollabLog;
  readonly rooms: LiveRooms;
  readonly carets: CaretRelay;
  readonly settling: Settling;
  readonly metrics: CollabMetrics;
}

/**
 * What follows a commit. If it failed nobody is told anything: the authors are disconnected, so that they connect again
 * and send what is missing.
 */
export function commitOutcome({ log, rooms, carets, settling, metrics }: OutcomeParts): CommitOutcome {
  return {
    committed(room, pending) {
      forgetBytes(room, pending);
      const told = metrics.broadcastSeconds.start();
      tellCommitted(room, pending);
      told();
      for (const { connection } of pending) connection.stored?.();
      const written = pending.reduce((count, { update }) => (update === null ? count : count + 1), 0);
      metrics.updates.add(written);
      if (written > 0) settling.touched(room);
      rooms.dropIfIdle(room);
    },
    failed(room, pending, error) {
      forgetBytes(room, pending);
      metrics.failedCommits.add();
      log.error({ err: error, room: room.name, updates: pending.length }, "updates not stored");
      // The log has rows that this room doesn't know: what is in memory is out of date.
      const isOvertaken = (error as { code?: unknown }).code === "SQLITE_CONSTRAINT";
      if (isOvertaken) rooms.forget(room);
      const authors: readonly Writer[] = pending.map(({ connection }) => connection);
      const losers = new Set(isOvertaken ? [...authors, ...room.connections] : authors);
      for (const connection of losers) connection.close(tryAgain);
      carets.now(room);
      rooms.dropIfIdle(room);
    },
  };
}

/** They wait no more. */
function forgetBytes(room: LiveRoom, pending: readonly PendingUpdate[]): void {
  for (const { update } of pending) room.waitingBytes -= update?.length ?? 0;
}
