import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as Y from "yjs";
import { appendUpdates, saveSnapshot } from "../db/queries/rooms.ts";
import { openStoreIn } from "../server/start-server.ts";
import { firstSync } from "./load/first-sync.ts";
import { PeerProcess } from "./load/peer-process.ts";
import type { RawSocket } from "./load/raw-socket.ts";

/** Documents of the same text: the first opening warms the program up, and is not counted. */
const documents = 6;

export interface OpeningCost {
  /** From connecting to having everything, for documents that no one had open; milliseconds. */
  readonly firstSyncMs: readonly number[];
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
    await saveSnapshot(db, room, { seq: 1, bytes, at });
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

/** Opens documents with a long history that lie on disk, after a restart. */
export async function measureOpening(name: keyof typeof storeIn, bytes: Uint8Array): Promise<OpeningCost> {
  const peer = await PeerProcess.start(name);
  const open: RawSocket[] = [];
  try {
    const rooms = Array.from({ length: documents }, () => peer.takeRoom());
    for (const room of rooms) await storeIn[name](peer, room, bytes);
    await peer.kill();
    await peer.start();
    const [warm = "", ...counted] = rooms;
    await firstSync(peer, warm, open);
    const before = await peer.usage({ collected: true });
    const firstSyncMs: number[] = [];
    for (const room of counted) {
      const start = performance.now();
      const got = await firstSync(peer, room, open);
      firstSyncMs.push(performance.now() - start);
      if (got.length < bytes.length * 0.9) throw new Error(`${name} gave ${got.length} of ${bytes.length} bytes`);
    }
    const after = await peer.usage({ collected: true });
    return { firstSyncMs, bytesEach: (after.used - before.used) / counted.length };
  } finally {
    for (const socket of open) socket.end();
    await peer.remove();
  }
}
