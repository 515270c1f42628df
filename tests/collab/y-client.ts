import { EventEmitter } from "node:events";
import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { acknowledgement } from "../../domain/document/wire.ts";

export interface ClientOptions {
  /** `ws://…/collab`. */
  readonly url: string;
  /** `item/<id>/<zone>`. */
  readonly room: string;
  readonly person: string;
  readonly doc?: Y.Doc;
}

/** A real y-websocket client, as a browser of that person would run it, that also counts acknowledgements. */
export class YClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly text: Y.Text;
  /** How this client's sockets were closed by the server: code and reason. */
  readonly closes: { readonly code: number; readonly reason: string }[] = [];
  /** Document messages sent on the present connection, and how many of them the server says are on disk. */
  sent = 0;
  acknowledged = 0;
  /** How many sockets it has opened. */
  connections = 0;
  readonly #changes = new EventEmitter().setMaxListeners(0);

  constructor({ url, room, person, doc = new Y.Doc() }: ClientOptions) {
    this.doc = doc;
    this.text = doc.getText("t");
    this.provider = new WebsocketProvider(url, room, doc, {
      WebSocketPolyfill: this.#socketClass(person),
      disableBc: true,
      maxBackoffTime: 100,
    });
    this.provider.messageHandlers[acknowledgement] = (_encoder, decoder) => {
      this.acknowledged = decoding.readVarUint(decoder);
      this.#changes.emit("change");
    };
    const changed = () => void this.#changes.emit("change");
    doc.on("update", changed);
    this.provider.awareness.on("change", changed);
    this.provider.on("sync", changed);
    this.provider.on("status", changed);
  }

  /** A browser sends its cookie by itself; and ours counts what it sends. */
  #socketClass(person: string): typeof globalThis.WebSocket {
    const client = this;
    class CountingSocket extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie: `session=${person}` } });
        client.connections += 1;
        client.sent = 0;
        client.acknowledged = 0;
        this.on("close", (code, reason) => {
          client.closes.push({ code, reason: reason.toString() });
          client.#changes.emit("change");
        });
      }

      override send(data: Uint8Array): void {
        if (data[0] === 0 && (data[1] === 1 || data[1] === 2)) client.sent += 1;
        super.send(data);
      }
    }
    return CountingSocket as unknown as typeof globalThis.WebSocket;
  }

  get isSaved(): boolean {
    return this.provider.synced && this.sent > 0 && this.acknowledged === this.sent;
  }

  /** Resolves as soon as `isTrue` holds, looked at whenever anything changes for this client. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise((resolve) => this.#changes.once("change", resolve));
  }

  saved(): Promise<void> {
    return this.until(() => this.isSaved);
  }

  reads(text: string): Promise<void> {
    return this.until(() => this.text.toString() === text);
  }

  write(text: string): void {
    this.text.insert(this.text.length, text);
  }

  stop(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}
