import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as passed } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import * as Y from "yjs";
import { appendUpdates, saveSnapshot } from "../db/queries/rooms.ts";
import { compactUpdates } from "../server/collab/document-work.ts";
import { openStoreIn } from "../server/start-server.ts";
import { firstSync } from "./load/first-sync.ts";
import { PeerProcess } from "./load/peer-process.ts";
import type { RawSocket } from "./load/raw-socket.ts";

/** Documents of the same text: the first openings warm the program up, and are not counted. */
const documents = 9;
const warmUps = 2;

export interface OpeningCost {
  /** From connecting to having everything, for documents that no one had open; milliseconds. */
  readonly firstSyncMs: readonly number[];
  /** The server's CPU for each of these; milliseconds. */
  readonly cpuMs: readonly number[];
  /** Memory of each open document, its one connection included; bytes. */
  readonly bytesEach: number;
}

/** The history of a real paper, 259,778 edits (automerge-perf), as one update. */
export function readB4(): Uint8Array {
  const packed = readFileSync(join(import.meta.dirname, "b4-edits.json.gz"));
  const edits = JSON.parse(gunzipSync(packed).toString()) as [number, number, ...string[]][];
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  doc.getXmlFragment("summary").insert(0, [paragraph]);
  doc.transact(() => {
    for (const [position, deleted, ...inserted] of edits) {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted.length > 0) text.insert(position, inserted.join(""));
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

type Stored = (peer: PeerProcess, room: string, bytes: Uint8Array) => Promise<void>;

/** As it is after compaction: a snapshot, and nothing after it. */
const storeInOurs: Stored = async ({ folder }, room, bytes) => {
  const at = new Date().toISOString();
  const store = await openStoreIn(folder, () => new Date());
  await store.journal(async (db) => {
    await appendUpdates(db, room, [{ authorId: null, at, bytes }]);
    await saveSnapshot(db, room, { ...compactUpdates([bytes]), seq: 1, at });
  });
  await store.close();
};

const storeInHocuspocus: Stored = async ({ folder }, room, bytes) => {
  const Database = createRequire(join(import.meta.dirname, "hocuspocus/server.mjs"))("better-sqlite3");
  const db = new Database(join(folder, "hocuspocus.sqlite"));
  db.prepare("insert into documents (name, data) values (?, ?)").run(room, Buffer.from(bytes));
  db.close();
};

const storeIn = { ours: storeInOurs, hocuspocus: storeInHocuspocus };

export type StoringPeer = keyof typeof storeIn;

/** Opens documents with a long history that lie on disk, after a restart: one on each server, in turn. */
export async function measureOpening<Name extends StoringPeer>(
  names: readonly Name[],
  bytes: Uint8Array,
): Promise<ReadonlyMap<Name, OpeningCost>> {
  const servers: OpenedServer<Name>[] = [];
  try {
    for (const name of names) servers.push(await OpenedServer.start(name, bytes));
    for (let document = 0; document < documents; document++) {
      for (const server of servers) await server.openNext(document >= warmUps);
    }
    return new Map(await Promise.all(servers.map(async (server) => [server.name, await server.cost()] as const)));
  } finally {
    for (const server of servers) await server.remove();
  }
}

class OpenedServer<Name extends StoringPeer> {
  readonly name: Name;
  readonly #peer: PeerProcess;
  readonly #bytes: Uint8Array;
  readonly #rooms: string[];
  readonly #open: RawSocket[] = [];
  readonly #firstSyncMs: number[] = [];
  readonly #cpuMs: number[] = [];
  #usedBefore = 0;

  private constructor(name: Name, peer: PeerProcess, bytes: Uint8Array) {
    this.name = name;
    this.#peer = peer;
    this.#bytes = bytes;
    this.#rooms = Array.from({ length: documents }, () => peer.takeRoom());
  }

  static async start<Name extends StoringPeer>(name: Name, bytes: Uint8Array): Promise<OpenedServer<Name>> {
    const server = new OpenedServer(name, await PeerProcess.start(name), bytes);
    for (const room of server.#rooms) await storeIn[name](server.#peer, room, bytes);
    await server.#peer.kill();
    await server.#peer.start();
    return server;
  }

  async openNext(isCounted: boolean): Promise<void> {
    const room = this.#rooms.shift() ?? "";
    const before = await this.#peer.usage({ collected: isCounted && this.#usedBefore === 0 });
    if (isCounted && this.#usedBefore === 0) this.#usedBefore = before.used;
    const start = performance.now();
    const got = await firstSync(this.#peer, room, this.#open);
    const ms = performance.now() - start;
    const after = await this.#peer.usage();
    if (got.length < this.#bytes.length * 0.9) {
      throw new Error(`${this.name} gave ${got.length} of ${this.#bytes.length} bytes`);
    }
    // What a server does with a document after it has given it is not the other's noise.
    await passed(1_000);
    if (!isCounted) return;
    this.#firstSyncMs.push(ms);
    this.#cpuMs.push((after.cpuMicros - before.cpuMicros) / 1_000);
  }

  async cost(): Promise<OpeningCost> {
    const { used } = await this.#peer.usage({ collected: true });
    const bytesEach = (used - this.#usedBefore) / this.#firstSyncMs.length;
    return { firstSyncMs: this.#firstSyncMs, cpuMs: this.#cpuMs, bytesEach };
  }

  async remove(): Promise<void> {
    for (const socket of this.#open) socket.end();
    await this.#peer.remove();
  }
}
