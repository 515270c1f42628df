import { afterEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { RoundTable } from "./round-table.ts";
import { readStoredText } from "./stored-room.ts";

const table = new RoundTable();
afterEach(() => table.clear());

test("what one writes reaches the others, and what two write at once comes out the same", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.write("Hello");
  await two.reads("Hello");
  one.text.insert(0, "A");
  two.text.insert(0, "B");
  await one.until(() => one.text.length === 7);
  await two.until(() => two.text.length === 7);
  expect(one.text.toString()).toBe(two.text.toString());
});

test("whoever comes later gets everything, also from a server that was started anew", async () => {
  const { port, itemId, file, ...first } = await table.start();
  const one = await table.joined("writer-one");
  one.write("Hello");
  await one.saved();
  await (await table.joined("writer-two")).reads("Hello");
  one.stop();
  await first.stop();
  await table.start({ folder: file.replace(/\/[^/]+$/, ""), itemId });
  await (await table.joined("writer-three")).reads("Hello");
});

test("the two rooms of an item are apart", async () => {
  await table.start();
  const minutes = await table.joined("writer-one", "minutes");
  const presentation = await table.joined("writer-two", "case");
  minutes.write("decided");
  presentation.write("presented");
  await Promise.all([minutes.saved(), presentation.saved()]);
  expect(await readStoredText(table.server.store, table.room("minutes"))).toEqual({ text: "decided", updates: 1 });
  expect(await readStoredText(table.server.store, table.room("case"))).toEqual({ text: "presented", updates: 1 });
});

test("a client that was away brings what it wrote, and gets what it missed", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.provider.disconnect();
  one.write("offline");
  two.write("online");
  await two.saved();
  one.provider.connect();
  await one.until(() => one.text.length === 13);
  await two.until(() => two.text.length === 13);
  expect(one.text.toString()).toBe(two.text.toString());
});

test("coming back with nothing new writes nothing, even where text was deleted", async () => {
  const { store } = await table.start();
  const one = await table.joined("writer-one");
  one.write("Hello");
  one.text.delete(0, 2);
  await one.saved();
  one.provider.disconnect();
  one.provider.connect();
  await one.saved();
  expect(await readStoredText(store, table.room())).toEqual({ text: "llo", updates: 2 });
});

test("[C6] the log says who wrote what, when", async () => {
  const { store } = await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.write("first");
  await two.reads("first");
  two.write("second");
  await two.saved();
  const rows = await store.read((db) =>
    db.selectFrom("room_update").select(["room", "seq", "author_id", "at"]).orderBy("seq").execute(),
  );
  const at = "2026-01-12T09:00:00.000Z";
  expect(rows).toEqual([
    { room: table.room(), seq: 1, author_id: "writer-one", at },
    { room: table.room(), seq: 2, author_id: "writer-two", at },
  ]);
});

test("a y-websocket client that knows nothing of acknowledgements works", async () => {
  const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
  const { url } = await table.start();
  class WithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: "session=writer-one" } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url, table.room(), doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  const two = await table.joined("writer-two");
  doc.getText("t").insert(0, "plain");
  await two.reads("plain");
  two.write("!");
  await two.saved();
  await new Promise<void>((resolve) => {
    if (doc.getText("t").toString() === "plain!") resolve();
    doc.on("update", () => resolve());
  });
  expect(doc.getText("t").toString()).toBe("plain!");
  provider.destroy();
  expect(new Set(complaints.mock.calls.map(([message]) => message))).toEqual(new Set(["Unable to compute message"]));
  complaints.mockClear();
});
