import { EventEmitter, once } from "node:events";
import { dirname } from "node:path";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { appendUpdates, readFreshProjection } from "../../db/queries/rooms.ts";
import { openStore, type Store } from "../../db/store.ts";
import type { Room } from "../../domain/document/room.ts";
import { encodeTexts } from "../../server/collab/texts.ts";
import type { CollabTuning } from "../../server/collab/tuning.ts";
import { createCollabMetrics } from "../../server/metrics/collab-metrics.ts";
import { HandTimer } from "./hand-timer.ts";
import { RoundTable } from "./round-table.ts";
import type { YClient } from "./y-client.ts";

const quietAfterMs = 400;
const projectAtLatestMs = 2_000;
const table = new RoundTable();
afterEach(() => table.clear());

/** A server whose clockwork the test turns by hand, and what it says of rooms that fell quiet. */
async function startByHand(
  tuning: Partial<Pick<CollabTuning, "compactAfter" | "compactAfterBytes" | "compactAtLatest">> = {},
  metrics = createCollabMetrics(),
) {
  const timer = new HandTimer();
  const quiet = new EventEmitter();
  const server = await table.start({
    metrics,
    onQuiet: (room) => void quiet.emit("room", room),
    tuning: { after: timer.after, quietAfterMs, projectAtLatestMs, ...tuning },
  });
  const room: Room = { itemId: server.itemId, zone: "case" };
  const settled = async (ms: number) => {
    const told = once(quiet, "room");
    timer.goOff(ms);
    expect(await told).toEqual([room]);
  };
  return { ...server, timer, room, settled };
}

/** Types a paragraph's text, as an editor would. */
function typeParagraph(client: YClient, text: string): void {
  client.doc.transact(() => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    const fragment = client.doc.getXmlFragment("summary");
    fragment.insert(fragment.length, [paragraph]);
  });
}

const paragraphs = (...texts: readonly string[]) => ({
  type: "doc",
  content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

const projected = (store: Store) => store.read((db) => readFreshProjection(db, table.room()));

test("when a room falls quiet its projection is on disk, and it is said", async () => {
  const { store, settled, collab, room } = await startByHand();
  const one = await table.joined("writer-one");
  typeParagraph(one, "Hello");
  await one.saved();
  expect(await projected(store)).toBeNull();
  await settled(quietAfterMs);
  expect(await projected(store)).toEqual({ seq: 1, texts: { summary: paragraphs("Hello") } });
  expect(await collab.readTexts(room)).toEqual({ summary: paragraphs("Hello") });
});

test("while people keep writing quiet starts over, and the projection comes at the latest all the same", async () => {
  const { store, settled, timer } = await startByHand();
  const one = await table.joined("writer-one");
  for (const text of ["one", "two", "three"]) {
    typeParagraph(one, text);
    await one.saved();
    expect([timer.count(quietAfterMs), timer.count(projectAtLatestMs)]).toEqual([1, 1]);
  }
  await settled(projectAtLatestMs);
  expect((await projected(store))?.seq).toBe(3);
  expect(timer.count(quietAfterMs)).toBe(0);
});

test("texts are read as of the last commit, before the room is quiet too; then they are kept", async () => {
  const { store, collab, room } = await startByHand();
  expect(await collab.readTexts(room)).toEqual({});
  const one = await table.joined("writer-one");
  typeParagraph(one, "Hello");
  await one.saved();
  expect(await collab.readTexts(room)).toEqual({ summary: paragraphs("Hello") });
  expect((await projected(store))?.seq).toBe(1);
});

test("all rooms can be brought up to date, whether anyone is in them or not", async () => {
  const { store, collab, itemId } = await startByHand();
  const bytes = encodeTexts({ decision: { type: "doc", content: [{ type: "paragraph" }] } });
  const name = `item/${itemId}/minutes`;
  await store.journal((db) => appendUpdates(db, name, [{ authorId: null, at: "2026-01-12T09:00:00.000Z", bytes }]));
  const one = await table.joined("writer-one");
  typeParagraph(one, "Hello");
  await one.saved();
  await collab.projectAll();
  expect((await projected(store))?.texts).toEqual({ summary: paragraphs("Hello") });
  expect((await store.read((db) => readFreshProjection(db, name)))?.seq).toBe(1);
});

test("[C6] a quiet room with a long tail is compacted; the log stays whole, and nobody notices", async () => {
  const { store, settled, itemId, file, stop, port } = await startByHand({ compactAfter: 20 });
  const one = await table.joined("writer-one");
  for (let count = 1; count <= 30; count++) one.write(`${count} `);
  one.text.delete(0, 10);
  await one.saved();
  await settled(quietAfterMs);
  const snapshots = await store.read((db) => db.selectFrom("room_snapshot").select(["room", "seq"]).execute());
  expect(snapshots).toEqual([{ room: table.room(), seq: 31 }]);
  const { count } = await store.read((db) =>
    db
      .selectFrom("room_update")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow(),
  );
  expect(count).toBe(31);
  one.write("and on");
  await (await table.joined("writer-two")).reads(one.text.toString());
  await stop();
  await table.start({ folder: dirname(file), itemId, port });
  await (await table.joined("writer-three")).reads(one.text.toString());
  await one.saved();
});

test("[H4] a few updates that are long are compacted too, with what they hold: nobody has to read them", async () => {
  const { store, settled } = await startByHand({ compactAfterBytes: 1_000 });
  const one = await table.joined("writer-one");
  one.write("Kort");
  await one.saved();
  await settled(quietAfterMs);
  const snapshots = () =>
    store.read((db) => db.selectFrom("room_snapshot").select(["seq", "state_vector", "deletions"]).execute());
  expect(await snapshots()).toEqual([]);
  one.write("Lang ".repeat(300));
  await one.saved();
  await settled(quietAfterMs);
  const [snapshot] = await snapshots();
  expect(snapshot).toMatchObject({ seq: 2, state_vector: Buffer.from(Y.encodeStateVector(one.doc)) });
  expect(Y.decodeSnapshot(snapshot?.deletions ?? new Uint8Array()).ds.clients.size).toBe(0);
});

test("[H4] an update longer than a message, as an import leaves it, is compacted before the first client gets it", async () => {
  const metrics = createCollabMetrics();
  const { store, itemId } = await startByHand({}, metrics);
  const doc = new Y.Doc();
  doc.getText("t").insert(0, "Importeret ".repeat(120_000));
  const bytes = Y.encodeStateAsUpdate(doc);
  const room = `item/${itemId}/case`;
  await store.journal((db) => appendUpdates(db, room, [{ authorId: null, at: "2026-01-12T09:00:00.000Z", bytes }]));
  const one = await table.joined("writer-one");
  expect(one.text.length).toBe(11 * 120_000);
  expect(metrics.documentWorkSeconds.lines().at(-1)).toMatch(/_count 1$/);
});

test("a busy room is compacted at some length of its tail without waiting for quiet", async () => {
  const { store, settled } = await startByHand({ compactAfter: 10, compactAtLatest: 25 });
  const one = await table.joined("writer-one");
  for (let count = 1; count <= 30; count++) {
    one.write(`${count} `);
    await one.saved();
  }
  await settled(quietAfterMs);
  const [snapshot] = await store.read((db) => db.selectFrom("room_snapshot").select("seq").execute());
  expect(snapshot?.seq).toBe(25);
});

test("a room that everybody has left and that is settled is not kept in memory", async () => {
  const { store, settled } = await startByHand();
  const one = await table.joined("writer-one");
  typeParagraph(one, "Hello");
  await one.saved();
  one.stop();
  await settled(quietAfterMs);
  const bytes = encodeTexts({ summary: { type: "doc", content: [{ type: "paragraph" }] } });
  const unseen = { authorId: null, at: "2026-01-12T09:00:00.000Z", bytes };
  await store.journal((db) => appendUpdates(db, table.room(), [unseen]));
  const two = await table.joined("writer-two");
  await two.until(() => two.doc.getXmlFragment("summary").length === 2);
});

test("a closing server commits what it has, shows it, and sends people away to come again", async () => {
  const { stop, file } = await startByHand();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  typeParagraph(one, "Hello");
  await two.until(() => two.doc.getXmlFragment("summary").length === 1);
  await stop();
  await one.until(() => one.closes.length > 0);
  expect(one.closes[0]).toEqual({ code: 1012, reason: "server-restarts" });
  expect(one.provider.shouldConnect).toBe(true);
  const store = await openStore({ file, clock: () => new Date(0) });
  expect(await projected(store)).toEqual({ seq: 1, texts: { summary: paragraphs("Hello") } });
  await store.close();
});
