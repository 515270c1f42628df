import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { maxMessageBytes } from "../../domain/document/wire.ts";

/** Larger messages are cut off unread (1009), after which clients try again; those between are refused in words. */
const mostReadBytes = 4 * maxMessageBytes;

/** Makes WebSockets of upgrade requests. Uncompressed, which lets ready-made frames be written straight to the socket. */
export class Doorway {
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: mostReadBytes,
  });

  /** Gives the open WebSocket, or null if the request is none or its sender has gone. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer): WebSocket | null {
    let opened: WebSocket | null = null;
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      // What goes wrong on a socket closes it, and that is listened for.
      ws.on("error", () => {});
      opened = ws;
    });
    return opened;
  }
}

/** The room's name in the address, as sent; null when the request is not for this server. */
export function requestedRoom({ url = "" }: IncomingMessage): string | null {
  const prefix = "/collab/";
  return url.startsWith(prefix) ? (url.slice(prefix.length).split("?", 1)[0] ?? "") : null;
}

/** Answers an upgrade with HTTP instead. */
export function turnAway(socket: Duplex, status: "403 Forbidden" | "503 Service Unavailable"): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
