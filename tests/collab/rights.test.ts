import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { acknowledgement, yMessage } from "../../domain/document/wire.ts";
import { RawClient } from "./raw-client.ts";
import { RoundTable } from "./round-table.ts";
import { readStoredText } from "./stored-room.ts";

const table = new RoundTable();
afterEach(() => table.clear());

const textUpdate = (text: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText("t").insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};

test("a reader reads along", async () => {
  await table.start();
  const writer = await table.joined("writer-one");
  const reader = await table.joined("reader");
  writer.write("Hello");
  await reader.reads("Hello");
});

test("a reader who comes while a writer's update waits for an earlier one is no writer", async () => {
  await table.start();
  const doc = new Y.Doc();
  const typed: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => typed.push(update));
  for (const word of ["earlier ", "later"]) doc.getText("t").insert(doc.getText("t").length, word);
  const [earlier = new Uint8Array(), later = new Uint8Array()] = typed;
  // As a client does that types on when it is back, before it was asked for what the server lacks.
  const writer = await table.raw("writer-one");
  writer.send(yMessage.sync, 2, later);
  await writer.message(acknowledgement);
  const reader = await table.joined("reader");
  await reader.saved();
  expect(reader.text.toString()).toBe("");
  writer.send(yMessage.sync, 2, earlier);
  await reader.reads("earlier later");
  expect(reader.closes).toEqual([]);
});

test("[C2] a reader who writes is shut out with the reason, and what they wrote is nowhere", async () => {
  const { store } = await table.start();
  const writer = await table.joined("writer-one");
  const reader = await table.joined("reader");
  reader.write("smuggled");
  await reader.until(() => reader.closes.length > 0);
  writer.write("Hello");
  await writer.saved();
  expect(reader.closes).toEqual([{ code: 4403, reason: "room-read-only" }]);
  expect(writer.closes).toEqual([]);
  expect(await readStoredText(store, table.room())).toEqual({ text: "Hello", updates: 1 });
  expect(reader.provider.shouldConnect).toBe(false);
});

test.each([
  ["update", 2],
  ["sync step 2", 1],
])("a reader can't write by hand either, with an %s", async (_name, step) => {
  const { store } = await table.start();
  const reader = await table.raw("reader");
  reader.send(yMessage.sync, step, textUpdate("smuggled"));
  expect(await reader.closed).toEqual({ code: 4403, reason: "room-read-only" });
  expect(await readStoredText(store, table.room())).toEqual({ text: "", updates: 0 });
});

test("[C2] a reader can't delete", async () => {
  const { store } = await table.start();
  const writer = await table.joined("writer-one");
  writer.write("Hello");
  await writer.saved();
  const reader = await table.joined("reader");
  await reader.reads("Hello");
  reader.text.delete(0, 5);
  await reader.until(() => reader.closes.length > 0);
  expect(reader.closes).toEqual([{ code: 4403, reason: "room-read-only" }]);
  expect((await readStoredText(store, table.room())).text).toBe("Hello");
});

test("a reader who comes back and repeats old deletions, as clients do, is not taken for a writer", async () => {
  await table.start();
  const writer = await table.joined("writer-one");
  writer.write("Hello");
  writer.text.delete(0, 2);
  const reader = await table.joined("reader");
  await reader.reads("llo");
  reader.provider.disconnect();
  reader.provider.connect();
  await reader.saved();
  writer.write("!");
  await reader.reads("llo!");
});

test("[C5] who is not logged in is told so after the upgrade, where a browser can see it", async () => {
  await table.start();
  const nobody = await table.raw("nobody");
  expect(await nobody.closed).toEqual({ code: 4401, reason: "log-in-required" });
});

test.each(["item/00000000-0000-4000-8000-000000000000/case", "item/../case", ""])(
  "a room that isn't there is unknown: %s",
  async (room) => {
    const { url } = await table.start();
    const client = await RawClient.connect(`${url}/${room}`, { cookie: "session=writer-one" });
    expect(await client.closed).toEqual({ code: 4404, reason: "room-unknown" });
  },
);

test("a room that one may not read is as unknown as one that isn't there", async () => {
  const { rights } = await table.start();
  rights.delete("writer-two");
  expect(await (await table.raw("writer-two")).closed).toEqual({ code: 4404, reason: "room-unknown" });
});

test("[C5] a page of another origin gets no socket, our own does", async () => {
  const { url, port } = await table.start();
  const connect = (origin: string) =>
    new WebSocket(`${url}/${table.room()}`, { headers: { cookie: "session=writer-one", origin } });
  const foreign = connect("https://elsewhere.example");
  foreign.on("error", () => {});
  const [, response] = await once(foreign, "unexpected-response");
  expect(response.statusCode).toBe(403);
  const own = connect(`http://127.0.0.1:${port}`);
  await once(own, "open");
  own.terminate();
});

test("other addresses are left to others", async () => {
  const { port } = await table.start();
  const elsewhere = new WebSocket(`ws://127.0.0.1:${port}/collaboration`);
  const [error] = await once(elsewhere, "error");
  expect(String(error)).toContain("socket hang up");
});
