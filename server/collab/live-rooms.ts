import { readRoomState, readStoredRoom, type StoredRoom } from "../../db/queries/rooms.ts";
import { type Room, roomName } from "../../domain/document/room.ts";
import { maxMessageBytes } from "../../domain/document/wire.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Connection } from "./connection.ts";
import type { DocumentAttempts } from "./document-attempts.ts";
import { LiveRoom } from "./live-room.ts";
import type { StoreParts } from "./projection.ts";
import { quarantine } from "./quarantine.ts";

interface LiveRoomsParts extends StoreParts {
  readonly attempts: DocumentAttempts;
}

interface Entry {
  readonly loading: Promise<LiveRoom>;
  live: LiveRoom | null;
  /** Connections that are being let in. */
  holds: number;
}

const longestTail = 500;
/** Bytes. One that a client sends is no longer than this; a text that was imported or brought back may be. */
const longestUpdate = maxMessageBytes;

/** The rooms in memory: loaded when the first person comes, dropped when nothing is left to do in them. */
export class LiveRooms {
  readonly #parts: LiveRoomsParts;
  readonly #entries = new Map<string, Entry>();

  constructor(parts: LiveRoomsParts) {
    this.#parts = parts;
  }

  /**
   * Gives the room and keeps it in memory until {@link release}. Refuses
   * `room-quarantined`; rejects when the store can't be read.
   */
  async hold(room: Room): Promise<LiveRoom> {
    const name = roomName(room);
    const entry = this.#entries.get(name) ?? this.#open(name, room);
    entry.holds += 1;
    try {
      return await entry.loading;
    } catch (error) {
      if (this.#entries.get(name) === entry) this.#entries.delete(name);
      throw error;
    }
  }

  #open(name: string, room: Room): Entry {
    const loading = this.#load(name, room);
    const entry: Entry = { loading, live: null, holds: 0 };
    this.#entries.set(name, entry);
    loading.then(
      (live) => {
        entry.live = live;
      },
      () => {},
    );
    return entry;
  }

  async #load(name: string, room: Room): Promise<LiveRoom> {
    const { stored, shownSeq } = await this.#parts.store.read(async (db) => {
      const state = await readRoomState(db, name);
      if (state.isQuarantined) throw new Refusal("room-quarantined");
      return { stored: await readStoredRoom(db, name), shownSeq: state.shownSeq };
    });
    return new LiveRoom(room, await this.#shortened(name, stored), { isUnsettled: shownSeq < stored.seq });
  }

  /** A long tail, left by a server that was killed or an import, would hold everybody up when the first client asks for it. */
  async #shortened(room: string, stored: StoredRoom): Promise<StoredRoom> {
    const { snapshot, tail, seq } = stored;
    const isShort = tail.length <= longestTail && tail.every(({ length }) => length <= longestUpdate);
    if (isShort) return stored;
    const updates = snapshot === null ? tail : [snapshot, ...tail];
    const compact = await this.#parts.attempts.compact({ room, seq }, updates);
    if (compact !== null) return { ...stored, snapshot: compact.bytes, content: compact.content, tail: [] };
    await quarantine(this.#parts, { room, seq, cause: "cannot-be-examined" });
    throw new Refusal("room-quarantined");
  }

  release(room: LiveRoom): void {
    const entry = this.#entries.get(room.name);
    if (entry?.live !== room) return;
    entry.holds -= 1;
    this.dropIfIdle(room);
  }

  /** Drops a room that nobody is in and where nothing waits to be written or shown. */
  dropIfIdle(room: LiveRoom): void {
    const entry = this.#entries.get(room.name);
    if (entry?.live !== room || entry.holds > 0) return;
    if (room.connections.size > 0 || room.queued > 0 || room.isUnsettled) return;
    this.#entries.delete(room.name);
  }

  /** Lets the next to come load the room afresh, while those in it leave. */
  forget(room: LiveRoom): void {
    if (this.#entries.get(room.name)?.live === room) this.#entries.delete(room.name);
  }

  *open(): Iterable<LiveRoom> {
    for (const { live } of this.#entries.values()) if (live !== null) yield live;
  }

  *connections(): Iterable<Connection> {
    for (const { connections } of this.open()) yield* connections;
  }
}
