import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { Receiver } from "./receiver.ts";

/** A WebSocket cut down to what a load needs: it costs a small part of what the server spends on it. */
export class RawSocket {
  readonly socket: Socket;
  /** Set before the first message is sent, to read what comes in; else bytes are only counted. */
  onMessage: ((message: Uint8Array) => void) | null = null;
  received = 0;
  isClosed = false;
  #receiver: Receiver | null = null;
  #isOnlyCounted = false;

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  static open(port: number, path: string, cookie: string): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      let raw: RawSocket | null = null;
      let head = Buffer.alloc(0);
      // One buffer for all sockets: nothing is kept of what is only counted.
      const onread = {
        buffer: shared,
        callback: (count: number, buffer: Uint8Array) => {
          const bytes = buffer.subarray(0, count);
          if (raw !== null) raw.#take(bytes);
          else {
            head = Buffer.concat([head, bytes]);
            const end = head.indexOf("\r\n\r\n");
            if (end < 0) return true;
            if (!head.toString("latin1", 0, 12).endsWith("101")) reject(new Error(head.toString("latin1", 0, end)));
            const opened = new RawSocket(socket);
            raw = opened;
            resolve(opened);
            const rest = head.subarray(end + 4);
            if (rest.length > 0) queueMicrotask(() => opened.#take(rest));
          }
          return true;
        },
      };
      const socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
      socket.on("error", reject);
      socket.on("close", () => {
        if (raw !== null) raw.isClosed = true;
      });
      const key = randomBytes(16).toString("base64");
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\nCookie: ${cookie}\r\n\r\n`,
      );
    });
  }

  #take(bytes: Uint8Array): void {
    this.received += bytes.length;
    // Until then frames are followed, so that reading starts at the first byte of one.
    if (this.#isOnlyCounted) return;
    this.#receiver ??= new Receiver((message) => this.onMessage?.(message));
    this.#receiver.take(bytes);
  }

  send(frame: Buffer): void {
    if (this.onMessage === null) this.#isOnlyCounted = true;
    this.socket.write(frame);
  }

  end(): void {
    this.socket.destroy();
  }
}

const shared = Buffer.alloc(65_536);

/** A message as a client's frame: masked, as RFC 6455 wants, with a mask of zeros. */
export function clientFrame(message: Uint8Array): Buffer {
  const { length } = message;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + extra + 4 + length);
  frame[0] = 0x82;
  frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127);
  if (extra === 2) frame.writeUInt16BE(length, 2);
  if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(message, 2 + extra + 4);
  return frame;
}

/** "I am alive", which may be said unasked (RFC 6455, section 5.5.3). */
export const pongFrame = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);
