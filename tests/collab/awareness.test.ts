import * as decoding from "lib0/decoding";
import { afterEach, expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { yMessage } from "../../domain/document/wire.ts";
import { encodeAwareness } from "../../server/collab/awareness-wire.ts";
import type { RawClient } from "./raw-client.ts";
import { RoundTable } from "./round-table.ts";
import type { YClient } from "./y-client.ts";

/** A client says where it is every 15 s anyway: what must be seen at once must be seen well before. */
const soonerThanRenewal = 8_000;

const table = new RoundTable();
afterEach(() => table.clear());

const stateOf = (seenBy: YClient, client: YClient) =>
  seenBy.provider.awareness.getStates().get(client.doc.clientID) as Record<string, unknown> | undefined;

const sees = (watcher: YClient, client: YClient, key = "user") =>
  watcher.until(() => stateOf(watcher, client)?.[key] !== undefined);

const says = (raw: RawClient, clientId: number, clock: number, state: object | null) =>
  raw.send(yMessage.awareness, encodeAwareness([{ clientId, clock, json: JSON.stringify(state) }]));

/** What a y-websocket client would hold after an awareness message. */
function read(message: Uint8Array): Map<number, Record<string, unknown>> {
  const awareness = new Awareness(new Y.Doc());
  const decoder = decoding.createDecoder(message);
  decoding.readVarUint(decoder);
  applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), null);
  const states = new Map(awareness.getStates() as Map<number, Record<string, unknown>>);
  awareness.destroy();
  return states;
}

test("[C4] a name is the server's, whatever the client says; a colour may be chosen", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.provider.awareness.setLocalState({
    user: { id: "writer-two", name: "Somebody Else", color: "#12aBcd", more: "x" },
    cursor: { anchor: 1 },
  });
  await two.until(() => stateOf(two, one)?.cursor !== undefined);
  expect(stateOf(two, one)).toEqual({
    user: { id: "writer-one", name: "The writer-one", initials: "T", color: "#12aBcd" },
    cursor: { anchor: 1 },
  });
});

test("a colour that is none is left out", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.provider.awareness.setLocalState({ user: { color: "red;background:url(https://elsewhere.example)" }, at: 1 });
  await two.until(() => stateOf(two, one)?.at === 1);
  expect(stateOf(two, one)?.user).toEqual({ id: "writer-one", name: "The writer-one", initials: "T" });
});

test("[C4] nobody speaks for a client of someone else, nor says that it has gone", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  await sees(two, one);
  const thief = await table.raw("writer-three");
  const { clientID } = one.doc;
  says(thief, clientID, 1_000, { cursor: "stolen" });
  says(thief, clientID, 1_001, null);
  says(thief, 77, 1, { cursor: "own" });
  await two.until(() => two.provider.awareness.getStates().has(77));
  expect(stateOf(two, one)?.user).toMatchObject({ id: "writer-one" });
  expect(stateOf(two, one)?.cursor).toBeUndefined();
  one.provider.awareness.setLocalStateField("cursor", "mine");
  await two.until(() => stateOf(two, one)?.cursor === "mine");
});

test("a client that has gone can't be brought back by someone else", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  await sees(two, one);
  one.stop();
  await two.until(() => stateOf(two, one) === undefined);
  const ghost = await table.raw("writer-three");
  says(ghost, one.doc.clientID, 1_000, { cursor: "boo" });
  says(ghost, 77, 1, {});
  await two.until(() => two.provider.awareness.getStates().has(77));
  expect(stateOf(two, one)).toBeUndefined();
});

test("whoever comes later sees everybody at once", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.provider.awareness.setLocalStateField("cursor", 1);
  await sees(two, one, "cursor");
  const late = await table.raw("writer-three");
  const states = read(await late.message(yMessage.awareness));
  expect(states.get(one.doc.clientID)).toMatchObject({ cursor: 1, user: { id: "writer-one" } });
  expect(states.get(two.doc.clientID)).toMatchObject({ user: { id: "writer-two" } });
  late.send(yMessage.queryAwareness);
  expect(read(await late.message(yMessage.awareness)).has(one.doc.clientID)).toBe(true);
});

test("whoever leaves is gone for the others", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const raw = await table.raw("writer-two");
  says(raw, 77, 5, { cursor: 1 });
  await one.until(() => one.provider.awareness.getStates().has(77));
  raw.ws.terminate();
  await one.until(() => !one.provider.awareness.getStates().has(77));
});

test(
  "whoever comes back is seen again at once, though the clock is the old one",
  async () => {
    await table.start();
    const one = await table.joined("writer-one");
    const two = await table.joined("writer-two");
    await sees(two, one);
    one.provider.ws?.close();
    await two.until(() => stateOf(two, one) === undefined);
    await sees(two, one);
  },
  soonerThanRenewal,
);

test(
  "after a restart of the server everybody sees everybody at once",
  async () => {
    const { port, itemId, file, stop } = await table.start();
    const one = await table.joined("writer-one");
    const two = await table.joined("writer-two");
    await Promise.all([sees(two, one), sees(one, two)]);
    await stop();
    await Promise.all([one.until(() => !stateOf(one, two)), two.until(() => !stateOf(two, one))]);
    await table.start({ folder: file.replace(/\/[^/]+$/, ""), port, itemId });
    await Promise.all([sees(two, one), sees(one, two)]);
  },
  soonerThanRenewal,
);

test("a second connection of the same person may take over from one that is not known to be dead", async () => {
  await table.start();
  const two = await table.joined("writer-two");
  const old = await table.raw("writer-one");
  says(old, 77, 1, { cursor: "old" });
  await two.until(() => two.provider.awareness.getStates().get(77)?.cursor === "old");
  const fresh = await table.raw("writer-one");
  says(fresh, 77, 2, { cursor: "new" });
  await two.until(() => two.provider.awareness.getStates().get(77)?.cursor === "new");
  old.ws.terminate();
  says(fresh, 77, 3, { cursor: "newer" });
  await two.until(() => two.provider.awareness.getStates().get(77)?.cursor === "newer");
});

test("a reader is seen, but has no caret; and loses it on becoming one", async () => {
  const { rights, collab } = await table.start();
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  const reader = await table.joined("reader");
  reader.provider.awareness.setLocalStateField("cursor", 1);
  two.provider.awareness.setLocalStateField("cursor", 1);
  await sees(one, two, "cursor");
  await sees(one, reader);
  expect(stateOf(one, reader)).toEqual({ user: { id: "reader", name: "The reader", initials: "T" } });
  rights.set("writer-two", "read");
  await collab.rejudge();
  await one.until(() => {
    const state = stateOf(one, two);
    return state !== undefined && state.cursor === undefined;
  });
});

test("a connection speaks for so many clients and no more", async () => {
  await table.start();
  const one = await table.joined("writer-one");
  const raw = await table.raw("writer-two");
  for (let clientId = 1; clientId <= 40; clientId++) says(raw, clientId, 1, {});
  says(raw, 1, 2, { last: true });
  await one.until(() => one.provider.awareness.getStates().get(1)?.last === true);
  const others = [...one.provider.awareness.getStates().keys()].filter((id) => id !== one.doc.clientID);
  expect(others.length).toBe(16);
});

test("presence is who is connected: each person once an item, over both its rooms", async () => {
  let changes = 0;
  let changed = () => {};
  const { collab, itemId } = await table.start({
    onPresence: () => {
      changes += 1;
      changed();
    },
  });
  const changesAre = async (count: number) => {
    while (changes < count) {
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
    }
  };
  const one = await table.joined("writer-one");
  const again = await table.joined("writer-one", "minutes");
  await table.joined("reader", "minutes");
  expect(collab.presence()).toEqual(
    new Map([
      [
        itemId,
        [
          { id: "writer-one", name: "The writer-one", initials: "T" },
          { id: "reader", name: "The reader", initials: "T" },
        ],
      ],
    ]),
  );
  expect(changes).toBe(2);
  one.stop();
  again.stop();
  await changesAre(3);
  expect(collab.presence()).toEqual(new Map([[itemId, [{ id: "reader", name: "The reader", initials: "T" }]]]));
});
