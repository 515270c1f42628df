import { readVarUint } from "lib0/decoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Clock } from "../../domain/clock.ts";
import type { RoomRefusal } from "../../domain/document/room-refusals.ts";
import { acknowledgement, tryAgainCode } from "../../domain/document/wire.ts";
import { atMost } from "../offline/at-most.ts";
import { countsAsUnsaved, isUnsavedGivenUp } from "../offline/unsaved-here.ts";
import { CaretActivity } from "./caret-activity.ts";
import { leftAfter } from "./copy-after-refusal.ts";
import { type HeldCopy, LocalCopy } from "./local-copy.ts";
import { OwnChanges } from "./own-changes.ts";
import type { Person } from "./person.ts";
import { refusalOfClose } from "./refusal-of-close.ts";
import { roomSocket } from "./room-socket.ts";
import { type RoomState, sameRoomState } from "./room-state.ts";
import { RoomTexts } from "./room-texts.ts";
import { SaveDeadline } from "./save-deadline.ts";
import { SaveLedger } from "./save-ledger.ts";
import { watchWindow } from "./watch-window.ts";

export interface RoomOptions {
  /** As domain/document/room.ts names it: `item/<id>/case`. */
  readonly roomName: string;
  readonly person: Person;
  /** Address of the collaboration server, `ws(s)://host/collab`. */
  readonly url: string;
  readonly clock: Clock;
  /** How long a change may go unacknowledged on a living connection before saving counts as failed. */
  readonly saveDeadlineMs: number;
  /** Asks the server whether a copy of the room may be kept in this browser. */
  readonly mayKeep: (roomName: string) => Promise<boolean>;
}

/** A copy that does not come by then is not waited for: it is taken up when it comes. */
const copyDeadlineMs = 2_000;

/** One room in this browser: its document, its connection, and what is true of both. Shared by all editors of the room. */
export class Room {
  readonly doc = new Y.Doc();
  readonly awareness: Awareness;
  readonly activity: CaretActivity;
  readonly texts = new RoomTexts();
  readonly ownChanges: OwnChanges;
  /** Resolves when what this browser kept of the room has been taken up. */
  readonly loaded: Promise<void>;
  readonly #name: string;
  readonly #ledger = new SaveLedger();
  readonly #copy: LocalCopy;
  readonly #provider: WebsocketProvider;
  readonly #clock: Clock;
  readonly #deadline: SaveDeadline;
  readonly #mayKeep: RoomOptions["mayKeep"];
  readonly #listeners = new Set<() => void>();
  readonly #stopWatching: () => void;
  readonly #stopCounting: () => void;
  #state: RoomState = { kind: "connecting" };
  #wasSynced = false;
  #isLive = false;
  #wasDropped = false;
  /** The server has said that it could not write what waits, and has written nothing since. */
  #isUnwritten = false;
  #savedAt: Date | null = null;
  #refusal: RoomRefusal | null = null;
  #isKeepable = false;
  #isDestroyed = false;

  constructor({ roomName, person, url, clock, saveDeadlineMs, mayKeep }: RoomOptions) {
    this.#name = roomName;
    this.#clock = clock;
    this.#deadline = new SaveDeadline(saveDeadlineMs, () => this.#settle());
    this.#mayKeep = mayKeep;
    this.#copy = new LocalCopy({
      personId: person.id,
      roomName,
      clock,
      whole: () => Y.encodeStateAsUpdate(this.doc),
      isLive: () => this.#isLive,
    });
    // Before the provider adds its own listener, so that a change is on the books before it is sent.
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === this.#copy) return;
      if (origin === this.#provider) {
        this.#copy.add(update, null);
        return;
      }
      this.#ledger.change();
      this.#copy.add(update, this.#ledger.made);
      this.#settle();
    });
    this.#provider = new WebsocketProvider(url, roomName, this.doc, {
      connect: false,
      // Other tabs must get text from the server alone: what they show is then on disk.
      disableBc: true,
      maxBackoffTime: 2500,
      WebSocketPolyfill: roomSocket(this.#ledger, this.doc, () => this.#provider),
    });
    this.ownChanges = new OwnChanges(
      this.doc,
      (origin) => origin !== this.#provider && origin !== this.#copy,
      () => this.#ledger.waiting,
    );
    this.awareness = this.#provider.awareness;
    this.activity = new CaretActivity(this.awareness, clock);
    this.awareness.setLocalStateField("user", { id: person.id, name: person.name, initials: person.initials });
    this.#listen();
    this.#stopWatching = watchWindow({
      hasUnsaved: () => this.isHereAlone && !isUnsavedGivenUp(),
      isLive: () => this.#isLive,
      retry: () => this.#retry(),
      leave: () => this.#copy.flush(),
    });
    this.#stopCounting = countsAsUnsaved(person.id, roomName, () => this.#ledger.waiting);
    this.loaded = this.#copy.load((held) => this.#takeUp(held));
    void this.#begin();
  }

  get state(): RoomState {
    return this.#state;
  }

  /** True from the first time the whole text has come, from the server or this browser; stays true while offline. */
  get wasSynced(): boolean {
    return this.#wasSynced;
  }

  /** Something that was written here would be lost with this page: neither the server nor the browser's copy has it. */
  get isHereAlone(): boolean {
    return this.#ledger.waiting > 0 && !this.#copy.holds(this.#ledger.made);
  }

  /** Calls `listener` whenever `state` or `wasSynced` has changed. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tries again after a refusal. */
  reconnect(): void {
    this.#refusal = null;
    this.#wasDropped = false;
    this.#provider.connect();
    this.#settle();
  }

  /** Lets go of what is not saved: it was handed in elsewhere, or isn't wanted any more. */
  giveUp(): void {
    this.#ledger.giveUp();
    this.#copy.end({ butUnsent: false });
    this.#settle();
  }

  /** What waits is here alone from now on: the browser may keep nothing of it. */
  keepNoCopy(): void {
    this.#copy.end({ butUnsent: false });
  }

  destroy(): void {
    this.#stopWatching();
    this.#stopCounting();
    this.#deadline.reset();
    this.#isDestroyed = true;
    this.#listeners.clear();
    this.#copy.close();
    this.#provider.destroy();
    this.doc.destroy();
  }

  /** With what this browser kept in hand, so that the server gets all of it in its first answer. */
  async #begin(): Promise<void> {
    await atMost(copyDeadlineMs, this.loaded);
    if (!this.#isDestroyed) this.#provider.connect();
  }

  #takeUp({ updates, unsent, isWhole }: HeldCopy): number {
    if (this.#isDestroyed) return 0;
    Y.transact(
      this.doc,
      () => {
        for (const update of updates) Y.applyUpdate(this.doc, update);
      },
      this.#copy,
    );
    this.#ledger.restore(unsent.reduce((sum, { changes }) => sum + changes, 0));
    this.ownChanges.restore(unsent);
    const last = this.#ledger.made;
    this.#wasSynced ||= isWhole;
    // Only the answer to a new connection carries what the server may lack.
    if (unsent.length > 0) this.#retry();
    this.#settle();
    for (const listener of [...this.#listeners]) listener();
    return last;
  }

  #listen(): void {
    this.#provider.messageHandlers[acknowledgement] = (_encoder, decoder) => {
      if (!this.#ledger.acknowledge(readVarUint(decoder))) return;
      this.#savedAt = this.#clock();
      this.#isUnwritten = false;
      this.#copy.saved(this.#ledger.saved);
      this.#deadline.reset();
      this.#settle();
    };
    this.#provider.on("status", ({ status }) => {
      // Others keep the clock of a state that left, and would ignore the same one coming back.
      if (status === "connected") this.awareness.setLocalState(this.awareness.getLocalState());
    });
    this.#provider.on("sync", (isSynced) => {
      this.#isLive = isSynced;
      this.#wasSynced ||= isSynced;
      if (isSynced) void this.#askToKeep();
      this.#deadline.reset();
      this.#settle();
    });
    this.#provider.on("connection-close", (event) => {
      this.#isLive = false;
      this.#wasDropped = true;
      if (event !== null) this.#isUnwritten = event.code === tryAgainCode;
      this.#copy.flush();
      this.#deadline.reset();
      this.#settle();
    });
    this.#provider.on("closed", ({ code, reason }) => {
      this.#refusal = refusalOfClose(code, reason);
      const left = leftAfter(this.#refusal);
      if (left !== "all") this.#copy.end({ butUnsent: left === "unsent" });
      this.#settle();
    });
  }

  async #askToKeep(): Promise<void> {
    if (this.#copy.isKeeping) return;
    this.#isKeepable = await this.#mayKeep(this.#name);
    this.#settle();
  }

  #retry(): void {
    if (!this.#provider.shouldConnect) return;
    this.#provider.disconnect();
    this.#provider.connect();
  }

  /** Works out what is true now, and tells it. */
  #settle(): void {
    const { waiting } = this.#ledger;
    if (this.#isLive && waiting > 0) this.#deadline.start();
    if (waiting === 0) this.#deadline.reset();
    if (waiting === 0 && this.#isLive && this.#isKeepable) {
      this.#isKeepable = false;
      this.#copy.begin();
    }
    const state = this.#truth(waiting);
    if (sameRoomState(state, this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  #truth(waiting: number): RoomState {
    if (this.#refusal !== null) return { kind: "refused", code: this.#refusal, waiting };
    if (waiting > 0 && this.#isUnwritten) return { kind: "failed", waiting };
    if (!this.#isLive && (this.#wasDropped || waiting > 0)) return { kind: "offline", waiting };
    if (!this.#isLive) return { kind: "connecting" };
    if (waiting > 0) return { kind: this.#deadline.isPassed ? "failed" : "saving", waiting };
    return { kind: "saved", at: this.#savedAt };
  }
}
