import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { yMessage } from "../../domain/document/wire.ts";
import { encodeAwareness } from "../../server/collab/awareness-wire.ts";
import { TokenBucket } from "../../server/collab/token-bucket.ts";
import { HandTimer } from "./hand-timer.ts";
import { RoundTable } from "./round-table.ts";
import { readStoredText } from "./stored-room.ts";

const table = new RoundTable();
afterEach(() => table.clear());

test("a bucket allows so much at once and so much a second, and never holds more", () => {
  const bucket = new TokenBucket({ aSecond: 10, atOnce: 3 }, 0);
  const takeAt = (now: number, times: number) => Array.from({ length: times }, () => bucket.take(now));
  expect(takeAt(0, 4)).toEqual([true, true, true, false]);
  expect(takeAt(99, 1)).toEqual([false]);
  expect(takeAt(200, 3)).toEqual([true, true, false]);
  expect(takeAt(60_000, 4)).toEqual([true, true, true, false]);
});

test("[C8] whoever sends too much too fast is told so; the others notice nothing", async () => {
  let now = 0;
  await table.start({ tuning: { now: () => now, messagesASecond: 10, messagesAtOnce: 20 } });
  const one = await table.joined("writer-one");
  const flood = await table.raw("writer-two");
  for (let count = 0; count < 20; count++) flood.send(yMessage.queryAwareness);
  await flood.message(yMessage.awareness);
  now += 1_000;
  for (let count = 0; count < 11; count++) flood.send(yMessage.queryAwareness);
  expect(await flood.closed).toEqual({ code: 4429, reason: "too-many-messages" });
  now += 1_000;
  one.write("calm");
  await one.saved();
  expect(one.closes).toEqual([]);
});

test("[C8] whoever asks again and again for a whole text is told so, as is who sends large messages without a pause", async () => {
  let now = 0;
  await table.start({ tuning: { now: () => now, messagesASecond: 10, messagesAtOnce: 20, bytesAMessage: 1_000 } });
  const one = await table.joined("writer-one");
  one.write("calm");
  await one.saved();
  const asking = await table.raw("reader");
  const ask = () => asking.send(yMessage.sync, 0, Uint8Array.of(0));
  for (let count = 0; count < 5; count++) ask();
  for (let count = 0; count < 5; count++) await asking.message(yMessage.sync, 1);
  now += 2_000;
  ask();
  await asking.message(yMessage.sync, 1);
  ask();
  expect(await asking.closed).toEqual({ code: 4429, reason: "too-many-messages" });

  const shouting = await table.raw("reader");
  for (let count = 0; count < 3; count++) shouting.send(yMessage.awareness, departed(1_000));
  expect(await shouting.closed).toEqual({ code: 4429, reason: "too-many-messages" });
  expect(one.closes).toEqual([]);
});

/** Awareness of so many clients, all gone: some 10 bytes each. */
const departed = (clients: number): Uint8Array =>
  encodeAwareness(
    Array.from({ length: clients }, (_, place) => ({ clientId: 100_000 + place, clock: 1, json: "null" })),
  );

test("[C8] of a person's too many connections the longest silent one gives way; nobody else's does", async () => {
  let now = 0;
  const { collab, itemId } = await table.start({ tuning: { now: () => now, connectionsAPerson: 3 } });
  const other = await table.joined("writer-two");
  const raw = [];
  for (const zone of ["case", "minutes", "case"] as const) {
    now += 1;
    raw.push(await table.raw("writer-one", zone));
  }
  const [first, second, third] = raw;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three connections");
  now += 1;
  // The answer shows that the first has been heard: the second is the silent one now.
  first.send(yMessage.sync, 0, Uint8Array.of(0));
  await first.message(yMessage.sync, 1);
  now += 1;
  const fourth = await table.raw("writer-one", "minutes");
  expect(await second.closed).toEqual({ code: 4429, reason: "too-many-connections" });
  fourth.send(yMessage.sync, 0, Uint8Array.of(0));
  await fourth.message(yMessage.sync, 1);
  expect([first, third, fourth].map(({ ws }) => ws.readyState)).toEqual([1, 1, 1]);
  expect(other.closes).toEqual([]);
  expect(collab.presence().get(itemId)?.length).toBe(2);
});

test("[C8] a full room lets in nobody else, until someone leaves", async () => {
  await table.start({ tuning: { connectionsARoom: 2 } });
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  const late = await table.raw("writer-three");
  expect(await late.closed).toEqual({ code: 4429, reason: "room-full" });
  expect(late.received).toEqual([]);
  await table.joined("writer-three", "minutes");
  two.stop();
  await one.until(() => one.provider.awareness.getStates().size === 1);
  await table.joined("writer-three");
  expect(one.closes).toEqual([]);
});

test("[C8] a text grows to its limit and no further; its author is told, and the others write on", async () => {
  const { store } = await table.start({ tuning: { maxDocumentBytes: 10_000, compactAfter: 1_000 } });
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.write("x".repeat(9_000));
  await one.saved();
  two.write("y".repeat(2_000));
  await two.until(() => two.closes.length > 0);
  expect(two.closes).toEqual([{ code: 4413, reason: "document-too-large" }]);
  expect(two.provider.shouldConnect).toBe(false);
  one.write("z");
  await one.saved();
  expect(one.closes).toEqual([]);
  expect((await readStoredText(store, table.room())).text).toBe(`${"x".repeat(9_000)}z`);
});

test("[C8] a full text can be made shorter, and then grows again", async () => {
  const timer = new HandTimer();
  const { store } = await table.start({
    tuning: { maxDocumentBytes: 10_000, compactAfter: 1_000, after: timer.after, quietAfterMs: 400 },
  });
  const one = await table.joined("writer-one");
  one.write("x".repeat(9_990 - 40));
  await one.saved();
  one.text.delete(0, 8_000);
  await one.saved();
  timer.goOff(400);
  const snapshots = () => store.read((db) => db.selectFrom("room_snapshot").select("seq").execute());
  while ((await snapshots()).length === 0) await new Promise((resolve) => setImmediate(resolve));
  one.write("y".repeat(5_000));
  await one.saved();
  expect(one.closes).toEqual([]);
});

test("[C8] what waits for the disk counts as well", async () => {
  await table.start({ tuning: { maxDocumentBytes: 10_000 } });
  const raw = await table.raw("writer-one");
  for (let client = 1; client <= 4; client++) {
    const doc = new Y.Doc();
    doc.clientID = client;
    doc.getText("t").insert(0, "x".repeat(4_000));
    raw.send(yMessage.sync, 2, Y.encodeStateAsUpdate(doc));
  }
  expect(await raw.closed).toEqual({ code: 4413, reason: "document-too-large" });
});

test("[C9] a session that ends closes its sockets, without anybody saying so", async () => {
  const timer = new HandTimer();
  const { sessions, rights } = await table.start({ tuning: { after: timer.after, rejudgeMs: 60_000 } });
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  sessions.delete("writer-one");
  timer.goOff(60_000);
  await one.until(() => one.closes.length > 0);
  expect(one.closes).toEqual([{ code: 4401, reason: "log-in-required" }]);
  expect(two.closes).toEqual([]);
  while (timer.count(60_000) === 0) await new Promise((resolve) => setImmediate(resolve));
  rights.delete("writer-two");
  timer.goOff(60_000);
  await two.until(() => two.closes.length > 0);
  expect(two.closes).toEqual([{ code: 4404, reason: "room-unknown" }]);
});
