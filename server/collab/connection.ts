import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { RefusalCode } from "../../domain/refusal.ts";
import type { PersonView, SessionView } from "../services/session-view.ts";
import type { CloseReason } from "./close-reason.ts";
import type { RoomRole } from "./collab-options.ts";
import type { Frame } from "./frames.ts";
import type { LiveRoom } from "./live-room.ts";
import { type BucketSize, TokenBucket } from "./token-bucket.ts";

/** Who is at the other end of a socket, in which room, and with which rights. */
export interface Admission {
  /** The `Cookie` header of the upgrade, kept to judge again later. */
  readonly cookie: string | undefined;
  readonly session: SessionView;
  readonly role: RoomRole;
  readonly room: LiveRoom;
}

export interface ConnectionTerms {
  /** How many messages it may send. */
  readonly messages: BucketSize;
  /** How large a message is that counts as one. */
  readonly bytesAMessage: number;
  /** How often it may ask what it lacks. */
  readonly questions: BucketSize;
  /** What may wait for the reader to take it before it is cut. */
  readonly maxQueuedBytes: number;
  /** Called when it is cut for that. */
  readonly onTooSlow: () => void;
  /** Called when it is closed with a refusal. */
  readonly onRefused: (refusal: RefusalCode) => void;
}

/** One open socket of a person in a room. */
export class Connection {
  readonly room: LiveRoom;
  readonly cookie: string | undefined;
  /** The server's own knowledge of who this is; nothing that the client says changes it. */
  readonly person: PersonView;
  role: RoomRole;
  /** When anything came in last: milliseconds of the tuning's `now`. */
  heardAt: number;
  /** Whether anything came in since the last heartbeat. */
  isAlive = true;
  /** Whether it was asked for what it has and the server lacks. */
  wasAsked = false;
  /** Resolves when the socket is closed. */
  readonly gone: Promise<unknown>;
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  readonly #terms: ConnectionTerms;
  readonly #allowance: TokenBucket;
  readonly #questions: TokenBucket;
  #documentMessages = 0;
  #isEnded = false;
  #isDeaf = false;

  constructor(ws: WebSocket, socket: Duplex, admission: Admission, terms: ConnectionTerms, now: number) {
    const { id, name, initials } = admission.session.person;
    this.person = { id, name, initials };
    this.room = admission.room;
    this.cookie = admission.cookie;
    this.role = admission.role;
    this.gone = new Promise((resolve) => ws.once("close", resolve));
    this.#ws = ws;
    this.#socket = socket;
    this.#terms = terms;
    this.heardAt = now;
    this.#allowance = new TokenBucket(terms.messages, now);
    this.#questions = new TokenBucket(terms.questions, now);
  }

  /** False as soon as it was decided to close: nothing more is taken in or sent. */
  get isOpen(): boolean {
    return !this.#isEnded && this.#ws.readyState === WebSocket.OPEN;
  }

  /** Notes that a message of so many bytes has come in; false when it is one too many. */
  hear(now: number, bytes: number): boolean {
    this.isAlive = true;
    this.heardAt = now;
    return this.#allowance.take(now, Math.max(1, Math.ceil(bytes / this.#terms.bytesAMessage)));
  }

  /** Notes that it asks what it lacks; false when it has asked too often. */
  asks(now: number): boolean {
    return this.#questions.take(now);
  }

  /** Counts a sync step 2 or update; the count is what an acknowledgement names. */
  countDocumentMessage(): number {
    this.#documentMessages += 1;
    return this.#documentMessages;
  }

  /**
   * Writes one or more whole frames past `ws`, straight to the socket. (Without compression `ws` itself writes whole
   * frames at once, so that nothing gets mixed.) A reader too slow to take them is cut. `onTaken` is called when the
   * system has them, or won't.
   */
  send(frames: Frame, onTaken?: () => void): void {
    if (!this.isOpen) return;
    if (this.queuedBytes > this.#terms.maxQueuedBytes) {
      this.#terms.onTooSlow();
      this.cut();
      return;
    }
    this.#socket.write(frames, onTaken);
  }

  /** What waits for the reader to take it. */
  get queuedBytes(): number {
    return this.#socket.writableLength;
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

  close({ code, reason, refusal }: CloseReason): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    if (refusal !== null) this.#terms.onRefused(refusal);
    this.#ws.close(code, reason);
  }

  /** Drops the socket without a goodbye. */
  cut(): void {
    this.#isEnded = true;
    this.#ws.terminate();
  }
}
