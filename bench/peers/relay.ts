import { WebSocketServer } from "ws";
import { answerDriver } from "./answer-driver.ts";

/** The least that a server can do: what one sends, all others in the room get. Nothing is checked, kept or stored. */
const rooms = new Map<string, Set<import("ws").WebSocket>>();
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket, { url = "" }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on("message", (data) => {
    for (const other of room) if (other !== socket) other.send(data);
  });
  socket.on("close", () => room.delete(socket));
});
server.on("listening", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null) answerDriver(address.port);
});
