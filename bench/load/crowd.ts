import { setTimeout as passed } from "node:timers/promises";
import { decodeUpdate } from "yjs";
import { type Dialect, dialectOf } from "./dialect.ts";
import type { PeerProcess } from "./peer-process.ts";
import { clientFrame, pongFrame, RawSocket } from "./raw-socket.ts";
import { Typing, type Typist } from "./typist.ts";

export interface CrowdSize {
  readonly rooms: number;
  readonly perRoom: number;
  readonly writersPerRoom: number;
}

const pongEveryMs = 15_000;

/** People in one room: the first ones write, the last one checks what comes in, and the bytes of all are counted. */
class Table {
  readonly dialect: Dialect;
  readonly sockets: readonly RawSocket[];
  readonly typing: Typing;
  /** Letters that the last one has seen, and how long each was under way, in milliseconds. */
  seen = 0;
  latencies: number[] = [];
  /** The same by typist. */
  readonly seenOf = new Map<number, number>();
  readonly #sentAt = new Map<number, number[]>();
  #caretClock = 0;

  constructor(dialect: Dialect, sockets: readonly RawSocket[], typing: Typing) {
    this.dialect = dialect;
    this.sockets = sockets;
    this.typing = typing;
    for (const { clientId } of typing.typists) this.#sentAt.set(clientId, []);
    const witness = sockets.at(-1);
    if (witness !== undefined) witness.onMessage = (message) => this.#witness(message);
  }

  #witness(message: Uint8Array): void {
    const found = this.dialect.updateIn(message);
    if (found === null) return;
    const now = performance.now();
    // What a server merged counts as the letters that it holds, not as one.
    for (const { id, length } of decodeUpdate(found.update).structs) {
      const sentAt = this.#sentAt.get(id.client);
      if (sentAt === undefined) continue;
      this.seen += length;
      this.seenOf.set(id.client, Math.max(this.seenOf.get(id.client) ?? 0, id.clock + length));
      for (let clock = id.clock; clock < id.clock + length; clock++) this.latencies.push(now - (sentAt[clock] ?? now));
    }
  }

  type(index: number, withCaret: boolean): void {
    const typist = this.typing.typists[index] as Typist;
    const socket = this.sockets[index];
    const update = typist.next();
    this.#sentAt.get(typist.clientId)?.push(performance.now());
    socket?.send(clientFrame(this.dialect.update(update)));
    if (!withCaret) return;
    this.#caretClock += 1;
    const position = { type: null, tname: "summary", item: { client: typist.clientId, clock: typist.typed }, assoc: 0 };
    const state = { user: { name: "Somebody", color: "#123456" }, cursor: { anchor: position, head: position } };
    socket?.send(clientFrame(this.dialect.awareness(typist.clientId, this.#caretClock, state)));
  }

  get typed(): number {
    return this.typing.typists.reduce((sum, { typed }) => sum + typed, 0);
  }
}

export interface Pace {
  /** Letters a second of each writer. */
  readonly perWriter: number;
  readonly seconds: number;
  readonly withCarets?: boolean;
}

export interface Measured {
  /** Letters typed, times those others in the room who got each. */
  readonly delivered: number;
  readonly cpuMicros: number;
  readonly wallMs: number;
  /** From sending to the witness, milliseconds, sorted. */
  readonly latencies: readonly number[];
  /** Whether everything arrived within the time that was given for it. */
  readonly isComplete: boolean;
  /** Letters really typed a second, all rooms together. */
  readonly rate: number;
}

/** Connected people in rooms of a server, who type when told to. */
export class Crowd {
  readonly #peer: PeerProcess;
  readonly #tables: readonly Table[];
  readonly #random: () => number;
  #isStopped = false;

  private constructor(peer: PeerProcess, tables: readonly Table[], random: () => number) {
    this.#peer = peer;
    this.#tables = tables;
    this.#random = random;
  }

  /** Connects all, and puts a first text into each room. */
  static async gather(peer: PeerProcess, size: CrowdSize, random: () => number): Promise<Crowd> {
    const tables: Table[] = [];
    for (let room = 0; room < size.rooms; room++) {
      const name = peer.takeRoom();
      const dialect = dialectOf(peer.name, name);
      const sockets: RawSocket[] = [];
      while (sockets.length < size.perRoom) {
        const free = Math.min(20, size.perRoom - sockets.length);
        const opening = Array.from({ length: free }, (_, index) =>
          RawSocket.open(peer.port, `/collab/${name}`, peer.cookie(sockets.length + index)),
        );
        sockets.push(...(await Promise.all(opening)));
      }
      tables.push(new Table(dialect, sockets, new Typing(size.writersPerRoom, random)));
      for (const socket of sockets) for (const message of dialect.hello) socket.send(clientFrame(message));
    }
    await passed(300);
    for (const { sockets, dialect, typing } of tables) sockets[0]?.send(clientFrame(dialect.update(typing.base)));
    await passed(300);
    return new Crowd(peer, tables, random);
  }

  /** What the witnesses have seen: letters of each typist, by room. */
  get seen(): readonly ReadonlyMap<number, number>[] {
    return this.#tables.map(({ seenOf }) => seenOf);
  }

  /** Starts typing without measuring, until `stop` is called. */
  typeUntil(perWriter: number): { stop(): Promise<void> } {
    this.#isStopped = false;
    const done = this.#typeFor(perWriter, 3_600, false);
    return {
      stop: async () => {
        this.#isStopped = true;
        await done;
      },
    };
  }

  prepare(lettersEach: number): void {
    for (const { typing } of this.#tables) for (const typist of typing.typists) typist.prepare(lettersEach);
  }

  /** Lets everybody type at that pace, each with gaps of a half to three halves of the mean, until all has arrived. */
  async type({ perWriter, seconds, withCarets = false }: Pace): Promise<Measured> {
    for (const table of this.#tables) table.latencies = [];
    const before = this.#tables.map(({ typed }) => typed);
    const bytesBefore = this.#tables.map(({ sockets }) => sockets.map(({ received }) => received));
    const { cpuMicros } = await this.#peer.usage();
    const start = performance.now();
    await this.#typeFor(perWriter, seconds, withCarets);
    const typingMs = performance.now() - start;
    const isComplete = await this.#arrived();
    const wallMs = performance.now() - start;
    const after = await this.#peer.usage();
    this.#checkThatAllGotTheSame(bytesBefore, isComplete);
    const typed = this.#tables.map((table, index) => table.typed - (before[index] ?? 0));
    return {
      delivered: typed.reduce((sum, count, index) => sum + count * ((this.#tables[index]?.sockets.length ?? 1) - 1), 0),
      cpuMicros: after.cpuMicros - cpuMicros,
      wallMs,
      latencies: this.#tables.flatMap(({ latencies }) => latencies).sort((one, other) => one - other),
      isComplete,
      rate: typed.reduce((sum, count) => sum + count, 0) / (typingMs / 1_000),
    };
  }

  async #typeFor(perWriter: number, seconds: number, withCarets: boolean): Promise<void> {
    const gap = 1_000 / perWriter;
    const start = performance.now();
    const due = this.#tables.flatMap((table) =>
      table.typing.typists.map((_, index) => ({ table, index, at: start + this.#random() * gap })),
    );
    let nextPong = start;
    for (;;) {
      const now = performance.now();
      if (now >= nextPong) {
        this.#sayAlive();
        nextPong = now + pongEveryMs;
      }
      if (this.#isStopped || now - start > seconds * 1_000) return;
      for (const typist of due) {
        while (typist.at <= now) {
          typist.table.type(typist.index, withCarets);
          typist.at += gap * (0.5 + this.#random());
        }
      }
      await passed(1);
    }
  }

  /** Sockets that only count bytes don't see pings: they say unasked that they are alive. */
  #sayAlive(): void {
    for (const { sockets } of this.#tables) for (const socket of sockets) socket.send(pongFrame);
  }

  async #arrived(): Promise<boolean> {
    const giveUp = performance.now() + 10_000;
    while (this.#tables.some(({ seen, typed }) => seen < typed)) {
      const isAnyoneOut = this.#tables.some(({ sockets }) => sockets.some(({ isClosed }) => isClosed));
      if (isAnyoneOut || performance.now() > giveUp) return false;
      await passed(2);
    }
    // The witness is the last of its room to be written to; carets may follow, and a busy machine needs a while.
    let [before, now] = [-1, this.#received()];
    for (; now > before; [before, now] = [now, this.#received()]) await passed(60);
    return true;
  }

  #received(): number {
    const sockets = this.#tables.flatMap((table) => table.sockets);
    return sockets.reduce((bytes, { received }) => bytes + received, 0);
  }

  /** Those who only read in a room got the same bytes. */
  #checkThatAllGotTheSame(before: readonly (readonly number[])[], isComplete: boolean): void {
    if (!isComplete) return;
    for (const [index, { sockets, typing }] of this.#tables.entries()) {
      const got = sockets.map(({ received }, socket) => received - (before[index]?.[socket] ?? 0));
      const readers = new Set(got.slice(typing.typists.length));
      if (readers.size > 1)
        throw new Error(`${this.#peer.name}: readers of one room got ${[...readers].join(", ")} bytes`);
    }
  }

  async leave(): Promise<void> {
    for (const { sockets } of this.#tables) for (const socket of sockets) socket.end();
    await passed(700);
  }
}
