import { once } from "node:events";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";

/** Someone who speaks the protocol by hand. */
export class RawClient {
  readonly received: Uint8Array[] = [];
  readonly ws: WebSocket;
  /** How the server closed the connection. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  private constructor(ws: WebSocket) {
    this.ws = ws;
    ws.on("message", (data: Buffer) => this.received.push(data));
    ws.on("error", () => {});
    this.closed = new Promise((resolve) =>
      ws.on("close", (code, reason) => resolve({ code, reason: reason.toString() })),
    );
  }

  static async connect(
    address: string,
    headers: Readonly<Record<string, string>>,
    { isOpen = true } = {},
  ): Promise<RawClient> {
    const client = new RawClient(new WebSocket(address, { headers }));
    if (isOpen) await once(client.ws, "open");
    return client;
  }

  send(...parts: readonly (number | Uint8Array)[]): void {
    this.ws.send(
      encoding.encode((encoder) => {
        for (const part of parts) {
          if (typeof part === "number") encoding.writeVarUint(encoder, part);
          else encoding.writeVarUint8Array(encoder, part);
        }
      }),
    );
  }

  /** Resolves with the first message, from now or before, that is of the type. */
  async message(type: number, step?: number): Promise<Uint8Array> {
    for (;;) {
      const index = this.received.findIndex((data) => data[0] === type && (step === undefined || data[1] === step));
      const [found] = index < 0 ? [] : this.received.splice(index, 1);
      if (found !== undefined) return found;
      await once(this.ws, "message");
    }
  }
}
