import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { PersonView, SessionView } from "../services/session-view.ts";
import type { CloseReason } from "./close-reason.ts";
import type { RoomRole } from "./collab-options.ts";
import type { Frame } from "./frames.ts";
import type { LiveRoom } from "./live-room.ts";

/** Who is at the other end of a socket, in which room, and with which rights. */
export interface Admission {
  /** The `Cookie` header of the upgrade, kept to judge again later. */
  readonly cookie: string | undefined;
  readonly session: SessionView;
  readonly role: RoomRole;
  readonly room: LiveRoom;
}

/** One open socket of a person in a room. */
export class Connection {
  readonly room: LiveRoom;
  readonly cookie: string | undefined;
  /** The server's own knowledge of who this is; nothing that the client says changes it. */
  readonly person: PersonView;
  role: RoomRole;
  /** Whether anything came in since the last heartbeat. */
  isAlive = true;
  /** Resolves when the socket is closed. */
  readonly gone: Promise<unknown>;
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  readonly #maxQueuedBytes: number;
  #documentMessages = 0;
  #isEnded = false;
  #isDeaf = false;

  constructor(ws: WebSocket, socket: Duplex, admission: Admission, maxQueuedBytes: number) {
    const { id, name, initials } = admission.session.person;
    this.person = { id, name, initials };
    this.room = admission.room;
    this.cookie = admission.cookie;
    this.role = admission.role;
    this.gone = new Promise((resolve) => ws.once("close", resolve));
    this.#ws = ws;
    this.#socket = socket;
    this.#maxQueuedBytes = maxQueuedBytes;
  }

  /** False as soon as it was decided to close: nothing more is taken in or sent. */
  get isOpen(): boolean {
    return !this.#isEnded && this.#ws.readyState === WebSocket.OPEN;
  }

  /** Counts a sync step 2 or update; the count is what an acknowledgement names. */
  countDocumentMessage(): number {
    this.#documentMessages += 1;
    return this.#documentMessages;
  }

  /**
   * Writes whole frames past `ws`, straight to the socket, as one write. (Without compression `ws` itself writes whole
   * frames at once, so that nothing gets mixed.) A reader too slow to take them is cut.
   */
  send(...frames: readonly Frame[]): void {
    if (!this.isOpen) return;
    if (this.#socket.writableLength > this.#maxQueuedBytes) {
      this.cut();
      return;
    }
    const [first] = frames;
    if (first !== undefined) this.#socket.write(frames.length === 1 ? first : Buffer.concat(frames));
  }

  /** Takes in nothing more, but still sends. */
  deafen(): void {
    this.#isDeaf = true;
  }

  get listens(): boolean {
    return this.isOpen && !this.#isDeaf;
  }

  ping(): void {
    if (this.isOpen) this.#ws.ping();
  }

  close({ code, reason }: CloseReason): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#ws.close(code, reason);
  }

  /** Drops the socket without a goodbye. */
  cut(): void {
    this.#isEnded = true;
    this.#ws.terminate();
  }
}
