import type { StoredRoom } from "../../db/queries/rooms.ts";
import type { Room } from "../../domain/document/room.ts";
import { roomName } from "../../domain/document/room.ts";
import type { Connection } from "./connection.ts";
import { DocumentBytes } from "./document-bytes.ts";
import { RoomAwareness } from "./room-awareness.ts";

/** A room that someone is in, or was in a moment ago. */
export class LiveRoom {
  readonly room: Room;
  readonly name: string;
  readonly document: DocumentBytes;
  readonly awareness = new RoomAwareness();
  readonly connections = new Set<Connection>();
  /** Updates that wait to be committed. */
  queued = 0;
  /** Bytes of what waits to be committed; counted anew when nothing does. */
  waitingBytes = 0;
  /** Whether text was committed that the projection doesn't show yet. */
  isUnsettled: boolean;

  /** Whether nobody is let in any more. */
  isQuarantined = false;

  constructor(room: Room, stored: StoredRoom, { isUnsettled }: { readonly isUnsettled: boolean }) {
    this.isUnsettled = isUnsettled;
    this.room = room;
    this.name = roomName(room);
    this.document = new DocumentBytes(stored);
  }
}
