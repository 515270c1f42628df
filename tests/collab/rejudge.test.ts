import { afterEach, expect, test } from "vitest";
import type { Store } from "../../db/store.ts";
import { yMessage } from "../../domain/document/wire.ts";
import { encodeAwareness } from "../../server/collab/awareness-wire.ts";
import { RawClient } from "./raw-client.ts";
import { RoundTable } from "./round-table.ts";
import { readStoredText } from "./stored-room.ts";

const table = new RoundTable();
afterEach(() => table.clear());

test("[C5] whoever may no longer write goes on reading, and their next word is refused", async () => {
  const { rights, collab, itemId, store } = await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.write("before");
  await two.reads("before");
  rights.set("writer-one", "read");
  await collab.rejudge(itemId);
  two.write(" and on");
  await one.reads("before and on");
  one.write(" too late");
  await one.until(() => one.closes.length > 0);
  expect(one.closes).toEqual([{ code: 4403, reason: "room-read-only" }]);
  expect(one.text.toString()).toBe("before and on too late");
  expect((await readStoredText(store, table.room())).text).toBe("before and on");
});

test("what someone wrote while away, and may write no longer, is refused and stays theirs", async () => {
  const { rights, store } = await table.start();
  const one = await table.joined("writer-one");
  one.write("before");
  await one.saved();
  one.provider.disconnect();
  one.write(" late");
  rights.set("writer-one", "read");
  one.provider.connect();
  await one.until(() => one.closes.some(({ code }) => code === 4403));
  expect(one.text.toString()).toBe("before late");
  expect((await readStoredText(store, table.room())).text).toBe("before");
});

test("whoever may write from now on can do so at once", async () => {
  const { rights, collab, itemId } = await table.start();
  const reader = await table.joined("reader");
  rights.set("reader", "write");
  await collab.rejudge(itemId);
  reader.write("at last");
  await reader.saved();
});

test("[C5] whoever may no longer read, or is logged out, is shut out; the others stay", async () => {
  const { rights, sessions, collab } = await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  const three = await table.joined("writer-three");
  rights.delete("writer-one");
  sessions.delete("writer-two");
  await collab.rejudge();
  await one.until(() => one.closes.length > 0);
  await two.until(() => two.closes.length > 0);
  expect(one.closes).toEqual([{ code: 4404, reason: "room-unknown" }]);
  expect(two.closes).toEqual([{ code: 4401, reason: "log-in-required" }]);
  three.write("still here");
  await three.saved();
  expect(three.closes).toEqual([]);
});

test("[C5] [M5] who is shut out is gone from presence at once, whether or not their browser answers", async () => {
  const { rights, collab, itemId } = await table.start();
  const stays = await table.joined("writer-one");
  const asleep = await table.raw("writer-two");
  const caret = encodeAwareness([{ clientId: 7, clock: 1, json: JSON.stringify({ cursor: 1 }) }]);
  asleep.send(yMessage.awareness, caret);
  await stays.until(() => stays.provider.awareness.getStates().has(7));
  asleep.ws.pause();
  rights.delete("writer-two");
  await collab.rejudge();
  expect(
    collab
      .presence()
      .get(itemId)
      ?.map(({ id }) => id),
  ).toEqual(["writer-one"]);
  await stays.until(() => !stays.provider.awareness.getStates().has(7));
  expect(asleep.ws.readyState).toBe(asleep.ws.OPEN);
});

test("judging one item leaves other items' sockets alone", async () => {
  const { rights, collab } = await table.start();
  const one = await table.joined("writer-one");
  rights.set("writer-one", "read");
  await collab.rejudge("00000000-0000-4000-8000-000000000000");
  one.write("not judged");
  await one.saved();
});

test("who is being let in while rights change is judged by the new ones", async () => {
  let opened = () => {};
  let letGo = () => {};
  const opening = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const slowToRead = (store: Store) => ({
    ...store,
    read: async <T>(fn: Parameters<typeof store.read<T>>[0]): Promise<T> => {
      opened();
      await gate;
      return store.read(fn);
    },
  });
  const { rights, collab, url } = await table.start({ between: slowToRead });
  const late = await RawClient.connect(`${url}/${table.room()}`, { cookie: "session=writer-one" }, { isOpen: false });
  await opening;
  rights.delete("writer-one");
  await collab.rejudge();
  letGo();
  expect(await late.closed).toEqual({ code: 4404, reason: "room-unknown" });
  expect(late.received).toEqual([]);
});
