import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { refused } from "./close-reason.ts";
import { type Admission, Connection, type ConnectionTerms } from "./connection.ts";
import { makeWayFor } from "./crowding.ts";
import { awarenessFrame } from "./frames.ts";
import type { LiveRooms } from "./live-rooms.ts";
import { isAlone } from "./presence.ts";
import { type ReceivingParts, receive, refuse } from "./receive.ts";
import type { CollabTuning } from "./tuning.ts";

export interface JoiningParts extends ReceivingParts {
  readonly rooms: LiveRooms;
  readonly tuning: CollabTuning;
  /** Someone has come to an item, or left it. */
  readonly onPresence: () => void;
}

/** Makes an admitted socket part of its room until it closes. */
export function joinRoom(parts: JoiningParts, ws: WebSocket, socket: Duplex, admission: Admission): void {
  const { room } = admission;
  const { tuning } = parts;
  const connection = new Connection(ws, socket, admission, termsOf(parts), tuning.now());
  if (room.connections.size >= tuning.connectionsARoom) {
    connection.close(refused("room-full"));
    return;
  }
  room.connections.add(connection);
  makeWayFor(connection, parts.rooms, tuning);
  ws.on("message", (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) receive(parts, connection, data);
    else refuse(parts, connection, "message-malformed");
  });
  ws.on("pong", () => {
    connection.isAlive = true;
    connection.heardAt = tuning.now();
  });
  ws.on("close", () => leaveRoom(parts, connection));
  greet(connection);
  if (isAlone(parts.rooms, connection)) parts.onPresence();
}

const termsOf = ({ tuning, metrics }: JoiningParts): ConnectionTerms => ({
  messages: { aSecond: tuning.messagesASecond, atOnce: tuning.messagesAtOnce },
  bytesAMessage: tuning.bytesAMessage,
  questions: { aSecond: tuning.questionsASecond, atOnce: tuning.questionsAtOnce },
  maxQueuedBytes: tuning.maxQueuedBytes,
  onTooSlow: () => metrics.drops.add("slow"),
  onRefused: (refusal) => metrics.refusals.add(refusal),
});

/** Says who is here. */
function greet(connection: Connection): void {
  const everybody = connection.room.awareness.everybody();
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
