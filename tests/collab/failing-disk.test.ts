import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { appendUpdates } from "../../db/queries/rooms.ts";
import { openStore, type Store } from "../../db/store.ts";
import { yMessage } from "../../domain/document/wire.ts";
import { HandTimer } from "./hand-timer.ts";
import { HeldJournal } from "./held-journal.ts";
import { RoundTable } from "./round-table.ts";
import { limitPages } from "./small-disk.ts";
import { readStoredText } from "./stored-room.ts";

const table = new RoundTable();
afterEach(() => table.clear());

const fillDisk = (store: Store) => limitPages(store, 1);
const makeRoom = (store: Store) => limitPages(store, 1_000_000);
const long = "no room ".repeat(20_000);

test("[C1] while the disk is full nobody is told that it is saved; when there is room again, the text arrives", async () => {
  const { store, logged } = await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.write("before ");
  await two.reads("before ");
  await fillDisk(store);
  one.write(long);
  await one.until(() => one.closes.length > 0);
  expect(one.closes[0]).toEqual({ code: 1013, reason: "try-again" });
  expect(one.isSaved).toBe(false);
  expect(two.text.toString()).toBe("before ");
  expect((await readStoredText(store, table.room())).text).toBe("before ");
  await makeRoom(store);
  await one.saved();
  await two.reads(`before ${long}`);
  expect(two.closes).toEqual([]);
  expect(logged.some(({ level }) => level === "error")).toBe(true);
  expect(logged.map(({ facts }) => String((facts as { err?: unknown }).err)).join()).not.toContain("no room");
});

test("what was sent after an update that failed is not committed without it", async () => {
  const journal = new HeldJournal();
  const { store } = await table.start({ between: journal.between });
  const one = await table.joined("writer-one");
  await fillDisk(store);
  const commit = journal.hold();
  one.write(long);
  await commit.reached;
  one.write("short");
  const raw = await table.raw("writer-two");
  raw.send(yMessage.sync, 0, Uint8Array.of(0));
  await raw.message(yMessage.sync, 1);
  journal.letGo();
  await one.until(() => one.closes.length > 0);
  await makeRoom(store);
  await one.saved();
  const rows = await store.read((db) => db.selectFrom("room_update").select(["seq", "bytes"]).execute());
  expect(rows.map(({ seq, bytes }) => [seq, textOf(bytes)])).toEqual([[1, `${long}short`]]);
});

const textOf = (update: Uint8Array): string => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getText("t").toString();
};

test("a room whose commit fails takes no other room with it", async () => {
  const journal = new HeldJournal();
  const { rights, sessions, store } = await table.start({ between: journal.between });
  // Someone whom the database doesn't know: nothing that they write can be stored.
  rights.set("ghost", "write");
  sessions.add("ghost");
  const one = await table.joined("writer-one", "case");
  const ghost = await table.joined("ghost", "minutes");
  const commit = journal.hold();
  one.write("a");
  await commit.reached;
  one.write("b");
  ghost.write("boo");
  const watcher = await table.raw("writer-two", "minutes");
  journal.letGo();
  await Promise.all([one.saved(), ghost.until(() => ghost.closes.length > 0)]);
  expect(ghost.closes[0]?.code).toBe(1013);
  expect(one.closes).toEqual([]);
  expect(await readStoredText(store, table.room("case"))).toEqual({ text: "ab", updates: 2 });
  expect(await readStoredText(store, table.room("minutes"))).toEqual({ text: "", updates: 0 });
  watcher.ws.terminate();
});

test("a room that another process wrote to is loaded afresh, and nothing of either is lost", async () => {
  // Never settled, the room would stay in memory even when everybody has left.
  const { file } = await table.start({ tuning: { after: new HandTimer().after } });
  const one = await table.joined("writer-one");
  one.write("ours");
  await one.saved();
  const doc = new Y.Doc();
  doc.getText("t").insert(0, "theirs");
  const other = await openStore({ file, clock: () => new Date(0) });
  const foreign = { authorId: null, at: "2026-01-12T09:00:00.000Z", bytes: Y.encodeStateAsUpdate(doc) };
  await other.journal((db) => appendUpdates(db, table.room(), [foreign]));
  one.write("!");
  await one.until(() => one.text.length === 11);
  await one.saved();
  expect(one.closes[0]?.code).toBe(1013);
  expect((await readStoredText(other, table.room())).text).toBe(one.text.toString());
  await other.close();
});
