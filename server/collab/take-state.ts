import { readFreshProjection } from "../../db/queries/rooms.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { CommitQueue } from "./commit-queue.ts";
import type { LiveRoom } from "./live-room.ts";
import { type SettlingParts, settleRoom } from "./settle-room.ts";
import { drain } from "./writer.ts";

/** A room's texts, valid in the schema, as of its update `seq`; `seq` is 0 where nobody ever wrote. */
export interface RoomState {
  readonly seq: number;
  readonly texts: Readonly<Record<string, RichText>>;
}

/** What is mended may show what else is to be mended; more rounds than this and it isn't quiet. */
const mostRounds = 4;

/**
 * Takes the state of a room whose writers have been closed: all that was received from them, on disk, and valid. Refuses
 * `room-quarantined` where no valid state can be had.
 */
export async function takeState(parts: SettlingParts, commits: CommitQueue, room: LiveRoom): Promise<RoomState> {
  for (let round = 0; round < mostRounds; round++) {
    await drain(commits, room);
    const { seq } = room.document;
    if (seq === 0) return { seq, texts: {} };
    await settleRoom(parts, room, false);
    if (room.isQuarantined) throw new Refusal("room-quarantined");
    await drain(commits, room);
    if (room.document.seq !== seq) continue;
    const shown = await parts.store.read((db) => readFreshProjection(db, room.name));
    if (shown?.seq === seq) return shown;
  }
  throw new Error("The room does not come to rest");
}
