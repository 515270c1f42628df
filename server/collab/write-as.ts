import type { AuditEntry } from "../../db/store.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Room } from "../../domain/document/room.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { CollabOptions } from "./collab-options.ts";
import type { CommitQueue } from "./commit-queue.ts";
import type { Gate } from "./gate.ts";
import type { LiveRooms } from "./live-rooms.ts";
import type { CollabTuning } from "./tuning.ts";
import { personsHand } from "./writer.ts";

/** Makes an edit of a room's document as it stands, given in pieces; null if there is nothing to change. */
export type MakeUpdate = (pieces: readonly Uint8Array[]) => Promise<Uint8Array | null>;

export interface WritingOrder {
  readonly actor: Actor;
  readonly room: Room;
  readonly make: MakeUpdate;
  /** What is written to the audit log together with the edit; null where the log of texts tells of it well enough. */
  readonly audit: AuditEntry | null;
}

export interface WritingParts extends Pick<CollabOptions, "authorizeRoom" | "log"> {
  readonly rooms: LiveRooms;
  readonly gate: Gate;
  readonly commits: CommitQueue;
  readonly tuning: Pick<CollabTuning, "maxDocumentBytes">;
  /** False once the server closes. */
  readonly isOpen: () => boolean;
}

/**
 * Writes in a room as a person who has no connection to it: on disk first, then on the screens of those who are in it.
 * Resolves when it is on disk, or nothing needed to be written. Refuses `room-unknown`, `room-read-only`,
 * `room-quarantined`, `document-too-large`, `history-too-large` when making it takes too long or too much memory, and
 * `not-stored` when the disk does not take it.
 */
export async function writeAs(parts: WritingParts, { actor, room, make, audit }: WritingOrder): Promise<void> {
  if (actor.kind !== "person") throw new Refusal("room-read-only");
  await mayWrite(parts, actor, room);
  const live = await parts.rooms.hold(room);
  try {
    const update = await make(live.document.pieces()).catch((err: unknown) => {
      parts.log.error({ err, room: live.name }, "edit not made");
      throw new Refusal("history-too-large");
    });
    if (update === null) return;
    if (live.document.bytes + update.length > parts.tuning.maxDocumentBytes) throw new Refusal("document-too-large");
    // Once more: making it took time, in which the text may have been frozen.
    await mayWrite(parts, actor, room);
    if (!parts.isOpen() || live.isQuarantined) throw new Refusal("not-stored");
    const { writer, done } = personsHand(live, actor, audit);
    parts.commits.add({ connection: writer, ordinal: 0, update });
    await done;
  } finally {
    parts.rooms.release(live);
  }
}

async function mayWrite({ gate, authorizeRoom }: WritingParts, actor: Actor, room: Room): Promise<void> {
  const role = await gate.asOfNow(() => authorizeRoom(actor, room));
  if (role !== "write") throw new Refusal("room-read-only");
}
