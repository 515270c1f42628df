import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Clock } from "../../domain/clock.ts";
import { mayKeepRoom } from "../offline/ask-server.ts";
import { type HandedBack, handBack } from "../offline/handed-back.ts";
import type { CaretActivity } from "./caret-activity.ts";
import type { OwnChanges } from "./own-changes.ts";
import type { Person } from "./person.ts";
import { Room } from "./room.ts";
import { type RoomState, waitingChanges } from "./room-state.ts";
import type { RoomTexts } from "./room-texts.ts";

/** One user's hold on a room. All holds on the same room share one document and one connection. */
export interface RoomConnection {
  readonly roomName: string;
  readonly person: Person;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly activity: CaretActivity;
  readonly texts: RoomTexts;
  readonly ownChanges: OwnChanges;
  /** The same object until something has changed. */
  readonly state: RoomState;
  /** True from the first time the whole text has come, from the server or this browser; stays true while offline. */
  readonly wasSynced: boolean;
  /** Resolves when what this browser kept of the room has been taken up. */
  readonly loaded: Promise<void>;
  subscribe(listener: () => void): () => void;
  /** Asks again after a refusal, as when a person has logged in anew: what waits is sent if the server now lets it. */
  retry(): void;
  /** Lets go of what is not saved, here and in the browser's copy. */
  giveUp(): void;
  /** The browser may keep nothing of what is not saved: this page alone has it from now on. */
  keepNoCopy(): void;
  /** Lets go. The connection closes with the last hold, though never before what was written is saved. */
  release(): void;
}

export interface OpenRoomOptions {
  /** As domain/document/room.ts names it: `item/<id>/case`. */
  readonly roomName: string;
  readonly person: Person;
  /** Address of the collaboration server; by default `/collab` where the page came from. */
  readonly url?: string;
  readonly clock?: Clock;
  /** How long a change may go unacknowledged on a living connection before saving counts as failed; 10 s by default. */
  readonly saveDeadlineMs?: number;
  /** Called at once and on every change. */
  readonly onState?: (state: RoomState) => void;
}

interface OpenRoom {
  readonly room: Room;
  holds: number;
}

// One connection for a room and a person on a page, whoever mounts its editors.
const openRooms = new Map<string, OpenRoom>();

/** Opens a room, or joins it if this page has it open already. Every call needs its own `release`. */
export function openRoom(options: OpenRoomOptions): RoomConnection {
  const { roomName, person, url = collabUrl(), clock = () => new Date(), saveDeadlineMs = 10_000, onState } = options;
  const key = `${url} ${roomName} ${person.id}`;
  const open = openRooms.get(key) ?? {
    room: new Room({ roomName, person, url, clock, saveDeadlineMs, mayKeep: mayKeepRoom }),
    holds: 0,
  };
  openRooms.set(key, open);
  const { room } = open;
  handBack(key, null);
  if (open.holds === 0 && room.state.kind === "refused") room.reconnect();
  open.holds += 1;
  const stopTelling = onState ? room.subscribe(() => onState(room.state)) : () => {};
  onState?.(room.state);
  let isHeld = true;
  const connection: RoomConnection = {
    roomName,
    person,
    doc: room.doc,
    awareness: room.awareness,
    activity: room.activity,
    texts: room.texts,
    ownChanges: room.ownChanges,
    loaded: room.loaded,
    get state() {
      return room.state;
    },
    get wasSynced() {
      return room.wasSynced;
    },
    subscribe: (listener) => room.subscribe(listener),
    retry: () => room.reconnect(),
    giveUp: () => room.giveUp(),
    keepNoCopy: () => room.keepNoCopy(),
    release() {
      if (!isHeld) return;
      isHeld = false;
      stopTelling();
      open.holds -= 1;
      // Not at once: strict mode and a change of route let go and take hold again within the same turn.
      setTimeout(() => room.loaded.then(() => closeWhenSaved(key, open, connection)));
    },
  };
  return connection;
}

/**
 * What the server lacks of a room goes out of the browser's copy onto this page, which hands it back to its author. For what
 * can't be saved and may not be kept.
 */
export async function takeFromCopy(options: OpenRoomOptions): Promise<void> {
  const taken = openRoom(options);
  await taken.loaded;
  taken.keepNoCopy();
  taken.release();
}

/** What was written goes on being saved after its page is left; what was refused stays for as long as the tab. */
function closeWhenSaved(key: string, open: OpenRoom, left: RoomConnection): void {
  if (open.holds > 0 || openRooms.get(key) !== open) return;
  const { room } = open;
  if (waitingChanges(room.state) === 0) {
    openRooms.delete(key);
    handBack(key, null);
    room.destroy();
    return;
  }
  handBack(key, room.isHereAlone ? handedBack(left) : null);
  const stop = room.subscribe(() => {
    stop();
    closeWhenSaved(key, open, left);
  });
}

function handedBack({ state, person, roomName, ownChanges, giveUp }: RoomConnection): HandedBack | null {
  if (state.kind !== "refused") return null;
  const { code: refusal, waiting: changes } = state;
  return { personId: person.id, roomName, refusal, changes, words: ownChanges.unsavedWords(), giveUp };
}

function collabUrl(): string {
  return `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/collab`;
}
