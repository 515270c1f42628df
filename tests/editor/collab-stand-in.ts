import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type WebSocket, WebSocketServer } from "ws";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import { messageYjsSyncStep1, readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import { acknowledgement, tryAgainCode, yMessage } from "../../domain/document/wire.ts";

interface Client {
  readonly socket: WebSocket;
  readonly clientIds: Set<number>;
  documentMessages: number;
}

/**
 * A collaboration server that a test can hold back: it speaks the wire of domain/document/wire.ts, keeps one room in
 * memory, and acknowledges, refuses and goes away when told. The real one has its own tests in tests/collab.
 */
export class CollabStandIn {
  readonly doc = new Y.Doc();
  /** While false, messages are taken in but not acknowledged. */
  acknowledges = true;
  /** While true, whoever sends a text that is not there yet is sent away to try again: it can't be written. */
  isDiskFull = false;
  /** While false, nobody can connect. */
  isReachable = true;
  /** While set, whoever comes is turned away with it. */
  refuses: { readonly code: number; readonly reason: string } | null = null;
  /** How many connections there have been. */
  joined = 0;
  /** How many messages said where someone's caret is, by the id of their person. */
  readonly caretsHeard = new Map<string, number>();
  readonly #awareness = new Awareness(this.doc);
  readonly #clients = new Set<Client>();
  readonly #server = new WebSocketServer({ noServer: true });

  constructor() {
    this.#awareness.setLocalState(null);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      const message = sync((encoder) => writeUpdate(encoder, update));
      for (const { socket } of this.#clients) if (socket !== origin) socket.send(message);
    });
    this.#awareness.on("update", ({ added, updated, removed }: Record<"added" | "updated" | "removed", number[]>) => {
      const message = this.#awarenessOf([...added, ...updated, ...removed]);
      for (const { socket } of this.#clients) socket.send(message);
    });
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!this.isReachable) socket.destroy();
    else this.#server.handleUpgrade(request, socket, head, (opened) => this.#join(opened));
  }

  get connections(): number {
    return this.#clients.size;
  }

  /** Acknowledges what was held back. */
  acknowledgeAll(): void {
    this.acknowledges = true;
    for (const client of this.#clients) acknowledge(client);
  }

  /** Closes every connection, as a server that goes down (1012) or says no (4400-4499). */
  closeAll(code: number, reason = ""): void {
    for (const { socket } of this.#clients) socket.close(code, reason);
  }

  destroy(): void {
    for (const { socket } of this.#clients) socket.terminate();
    this.#awareness.destroy();
    this.doc.destroy();
  }

  #join(socket: WebSocket): void {
    if (this.refuses !== null) {
      socket.close(this.refuses.code, this.refuses.reason);
      return;
    }
    const client: Client = { socket, clientIds: new Set(), documentMessages: 0 };
    this.#clients.add(client);
    this.joined += 1;
    socket.on("message", (data: Buffer) => this.#receive(client, new Uint8Array(data)));
    socket.on("close", () => {
      this.#clients.delete(client);
      removeAwarenessStates(this.#awareness, [...client.clientIds], null);
    });
    socket.send(sync((encoder) => writeSyncStep1(encoder, this.doc)));
    socket.send(this.#awarenessOf([...this.#awareness.getStates().keys()]));
  }

  #receive(client: Client, message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    const kind = decoding.readVarUint(decoder);
    if (kind === yMessage.awareness) {
      for (const id of clientIdsIn(message)) client.clientIds.add(id);
      applyAwarenessUpdate(this.#awareness, decoding.readVarUint8Array(decoder), client.socket);
      for (const id of client.clientIds) this.#countCaret(this.#awareness.getStates().get(id)?.user?.id);
    }
    if (kind !== yMessage.sync) return;
    if (this.isDiskFull && this.#isNews(message)) {
      client.socket.close(tryAgainCode, "try-again");
      return;
    }
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, yMessage.sync);
    const step = readSyncMessage(decoder, answer, this.doc, client.socket);
    if (encoding.length(answer) > 1) client.socket.send(encoding.toUint8Array(answer));
    if (step === messageYjsSyncStep1) return;
    client.documentMessages += 1;
    if (this.acknowledges) acknowledge(client);
  }

  #isNews(message: Uint8Array): boolean {
    const decoder = decoding.createDecoder(message);
    decoding.readVarUint(decoder);
    if (decoding.readVarUint(decoder) === messageYjsSyncStep1) return false;
    const { to } = Y.parseUpdateMeta(decoding.readVarUint8Array(decoder));
    return [...to].some(([id, clock]) => clock > Y.getState(this.doc.store, id));
  }

  #countCaret(personId: unknown): void {
    if (typeof personId === "string") this.caretsHeard.set(personId, (this.caretsHeard.get(personId) ?? 0) + 1);
  }

  #awarenessOf(clientIds: number[]): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, yMessage.awareness);
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.#awareness, clientIds));
    });
  }
}

function acknowledge({ socket, documentMessages }: Client): void {
  const message = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, acknowledgement);
    encoding.writeVarUint(encoder, documentMessages);
  });
  socket.send(message);
}

function sync(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.sync);
    write(encoder);
  });
}

function clientIdsIn(message: Uint8Array): number[] {
  const outer = decoding.createDecoder(message);
  decoding.readVarUint(outer);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const id = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    decoding.readVarString(decoder);
    return id;
  });
}
