import type { PendingUpdate } from "./commit-queue.ts";
import { acknowledgementFrame, awarenessFrame, type Frame, updateFrame } from "./frames.ts";
import type { LiveRoom } from "./live-room.ts";
import type { CollabTuning } from "./tuning.ts";
import type { Writer } from "./writer.ts";

/**
 * Tells a room what has just come to be on disk, and where carets are: the same bytes to everyone, in one write each.
 * Each update keeps a frame of its own (to merge two costs more than to send them to a hundred).
 */
export function tellCommitted(room: LiveRoom, pending: readonly PendingUpdate[]): void {
  const texts: Frame[] = [];
  const acknowledgements = new Map<Writer, number>();
  /** Who wrote alone needs no copy of it. */
  let onlyAuthor: Writer | null = null;
  for (const { connection, update, ordinal } of pending) {
    acknowledgements.set(connection, ordinal);
    if (update === null) continue;
    onlyAuthor = texts.length === 0 || onlyAuthor === connection ? connection : null;
    texts.push(updateFrame(update));
  }
  const carets = room.awareness.hasNews ? awarenessFrame(room.awareness.takeNews()) : null;
  if (carets !== null) texts.push(carets);
  const all = texts.length > 1 ? Buffer.concat(texts) : (texts[0] ?? null);
  for (const connection of room.connections) {
    const ordinal = acknowledgements.get(connection);
    const news = connection === onlyAuthor ? carets : all;
    const told = ordinal === undefined ? null : acknowledgementFrame(ordinal);
    if (news !== null && told !== null) connection.send(Buffer.concat([news, told]));
    else if (news !== null) connection.send(news);
    else if (told !== null) connection.send(told);
  }
}

/** Sends carets that no text is on its way to take along: gathered for a moment, since they come in swarms. */
export class CaretRelay {
  readonly #tuning: Pick<CollabTuning, "after" | "caretDelayMs">;
  readonly #scheduled = new Set<LiveRoom>();

  constructor(tuning: Pick<CollabTuning, "after" | "caretDelayMs">) {
    this.#tuning = tuning;
  }

  soon(room: LiveRoom): void {
    if (this.#scheduled.has(room)) return;
    this.#scheduled.add(room);
    this.#tuning.after(this.#tuning.caretDelayMs, () => {
      this.#scheduled.delete(room);
      // A caret must not overtake the text it stands in: the commit takes it along.
      if (room.queued === 0) this.now(room);
    });
  }

  now(room: LiveRoom): void {
    if (room.awareness.hasNews) tellCommitted(room, []);
  }
}
