import { isRefusal, Refusal, type RefusalCode } from "../../domain/refusal.ts";
import type { CollabMetrics } from "../metrics/collab-metrics.ts";
import type { CaretRelay } from "./broadcast.ts";
import { refused } from "./close-reason.ts";
import type { CollabLog } from "./collab-options.ts";
import type { CommitQueue } from "./commit-queue.ts";
import type { Connection } from "./connection.ts";
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from "./frames.ts";
import { type ClientMessage, readMessage } from "./read-message.ts";
import type { CollabTuning } from "./tuning.ts";

export interface ReceivingParts {
  readonly commits: CommitQueue;
  readonly carets: CaretRelay;
  readonly log: CollabLog;
  readonly metrics: CollabMetrics;
  readonly tuning: Pick<CollabTuning, "now" | "maxDocumentBytes">;
}

/** Does what a client asks for, or closes its connection with the refusal: nobody else notices. Never throws. */
export function receive(parts: ReceivingParts, connection: Connection, bytes: Uint8Array): void {
  if (!connection.listens) return;
  if (!connection.hear(parts.tuning.now(), bytes.length)) {
    refuse(parts, connection, "too-many-messages");
    return;
  }
  try {
    obey(parts, connection, readMessage(bytes));
  } catch (error) {
    refuse(parts, connection, isRefusal(error) ? error.refusal : "message-malformed");
  }
}

/** Closes a connection for what it did. */
export function refuse({ log }: Pick<ReceivingParts, "log">, connection: Connection, refusal: RefusalCode): void {
  log.warn({ room: connection.room.name, person: connection.person.id, refusal }, "message refused");
  connection.close(refused(refusal));
}

function obey(parts: ReceivingParts, connection: Connection, message: ClientMessage): void {
  const { document, awareness } = connection.room;
  switch (message.kind) {
    case "step-1":
      if (!connection.asks(parts.tuning.now())) throw new Refusal("too-many-messages");
      answer(connection, document.since(message.stateVector), () => askOnce(connection));
      break;
    case "document":
      takeUpdate(parts, connection, message);
      break;
    case "awareness": {
      const question = awareness.hear(connection, message.entries);
      if (question !== null) connection.send(awarenessFrame(question));
      if (awareness.hasNews) parts.carets.soon(connection.room);
      break;
    }
    case "query-awareness": {
      const everybody = awareness.everybody();
      if (everybody !== null) connection.send(awarenessFrame(everybody));
    }
  }
}

/** The last one is step 2: with it the client has all. */
function answer(connection: Connection, updates: readonly Uint8Array[], onTaken: () => void): void {
  const last = updates.length - 1;
  for (const [index, update] of updates.entries()) {
    if (index < last) connection.send(updateFrame(update));
    else connection.send(step2Frame(update), onTaken);
  }
}

/** Asks for what the client has and the server lacks. To know that takes a moment, which no answer has to wait for. */
function askOnce(connection: Connection): void {
  if (connection.wasAsked || !connection.isOpen) return;
  connection.wasAsked = true;
  connection.send(step1Frame(connection.room.document.stateVector()));
}

function takeUpdate(
  parts: ReceivingParts,
  connection: Connection,
  { update, isEmpty, isDeletion, isStep2 }: Extract<ClientMessage, { kind: "document" }>,
): void {
  const ordinal = connection.countDocumentMessage();
  const isReader = connection.role !== "write";
  const addsNothing = isEmpty || ((isStep2 || isReader) && connection.room.document.holds(update));
  if (isReader && !addsNothing) {
    refuse(parts, connection, connection.role === "frozen" ? "room-frozen" : "room-read-only");
    return;
  }
  if (!addsNothing && !hasPlaceFor(update, isDeletion, connection, parts.tuning.maxDocumentBytes)) {
    refuse(parts, connection, "document-too-large");
    return;
  }
  // A copy: what `ws` hands over is a view of a much larger buffer, which would be kept with it.
  parts.commits.add({ connection, ordinal, update: addsNothing ? null : Buffer.from(update) });
}

/** A full document can still be made shorter; though what deletes takes some bytes as well, until it is compacted. */
function hasPlaceFor(update: Uint8Array, isDeletion: boolean, { room }: Connection, maxBytes: number): boolean {
  if (room.queued === 0) room.waitingBytes = 0;
  const bytes = room.document.bytes + room.waitingBytes + update.length;
  if (bytes > (isDeletion ? 2 * maxBytes : maxBytes)) return false;
  room.waitingBytes += update.length;
  return true;
}
