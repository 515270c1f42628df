import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { type Admission, Connection } from "./connection.ts";
import { awarenessFrame, step1Frame } from "./frames.ts";
import type { LiveRooms } from "./live-rooms.ts";
import { isAlone } from "./presence.ts";
import { type ReceivingParts, receive, refuse } from "./receive.ts";
import type { CollabTuning } from "./tuning.ts";

export interface JoiningParts extends ReceivingParts {
  readonly rooms: LiveRooms;
  readonly tuning: Pick<CollabTuning, "maxQueuedBytes">;
  /** Someone has come to an item, or left it. */
  readonly onPresence: () => void;
}

/** Makes an admitted socket part of its room until it closes. */
export function joinRoom(parts: JoiningParts, ws: WebSocket, socket: Duplex, admission: Admission): void {
  const { room } = admission;
  const connection = new Connection(ws, socket, admission, {
    maxQueuedBytes: parts.tuning.maxQueuedBytes,
    onTooSlow: () => parts.metrics.drops.add("slow"),
    onRefused: (refusal) => parts.metrics.refusals.add(refusal),
  });
  room.connections.add(connection);
  ws.on("message", (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) receive(parts, connection, data);
    else refuse(parts, connection, "message-malformed");
  });
  ws.on("pong", () => {
    connection.isAlive = true;
  });
  ws.on("close", () => leaveRoom(parts, connection));
  greet(connection);
  if (isAlone(parts.rooms, connection)) parts.onPresence();
}

/** Asks for what the client has and the server lacks, and says who is here. */
function greet(connection: Connection): void {
  const { document, awareness } = connection.room;
  connection.send(step1Frame(document.stateVector()));
  const everybody = awareness.everybody();
  if (everybody !== null) connection.send(awarenessFrame(everybody));
}

function leaveRoom({ rooms, carets, onPresence }: JoiningParts, connection: Connection): void {
  const { room } = connection;
  const isLast = isAlone(rooms, connection);
  room.connections.delete(connection);
  room.awareness.forget(connection);
  carets.soon(room);
  rooms.dropIfIdle(room);
  if (isLast) onPresence();
}
