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
  const written = pending.flatMap(({ connection, update }) => (update === null ? [] : [{ connection, update }]));
  const texts = written.map(({ update }) => updateFrame(update));
  const carets = room.awareness.hasNews ? [awarenessFrame(room.awareness.takeNews())] : [];
  const all = joined([...texts, ...carets]);
  const onlyAuthor = soleConnection(written);
  const acknowledgements = new Map(pending.map(({ connection, ordinal }) => [connection, ordinal]));
  for (const connection of room.connections) {
    const ordinal = acknowledgements.get(connection);
    const news = connection === onlyAuthor ? carets : all;
    if (ordinal !== undefined) connection.send(...news, acknowledgementFrame(ordinal));
    else if (news.length > 0) connection.send(...news);
  }
}

function joined(frames: readonly Frame[]): readonly Frame[] {
  return frames.length > 1 ? [Buffer.concat(frames)] : frames;
}

/** Who wrote alone needs no copy of it. */
function soleConnection(written: readonly { readonly connection: Writer }[]): Writer | null {
  const [first, ...others] = written;
  if (first === undefined) return null;
  return others.every(({ connection }) => connection === first.connection) ? first.connection : null;
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
