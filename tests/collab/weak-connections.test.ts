import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { RoundTable } from "./round-table.ts";

const table = new RoundTable();
afterEach(() => table.clear());

test("a reader too slow to take what is sent is cut; the others notice nothing", async () => {
  const { collab, itemId } = await table.start({ tuning: { maxQueuedBytes: 100_000 } });
  const one = await table.joined("writer-one");
  const slow = await table.raw("reader");
  slow.ws.pause();
  const people = () =>
    collab
      .presence()
      .get(itemId)
      ?.map(({ id }) => id);
  expect(people()).toEqual(["writer-one", "reader"]);
  // The systems' own buffers take some megabytes.
  for (let count = 0; count < 100 && people()?.length === 2; count++) {
    one.write("x".repeat(500_000));
    await one.saved();
    one.text.delete(0, one.text.length);
  }
  expect(people()).toEqual(["writer-one"]);
  expect(one.closes).toEqual([]);
});

test("a connection that shows no sign of life is cut", async () => {
  await table.start({ tuning: { heartbeatMs: 50 } });
  const dead = new WebSocket(`${table.server.url}/${table.room()}`, {
    headers: { cookie: "session=writer-one" },
    autoPong: false,
  });
  const [code] = await once(dead, "close");
  expect(code).toBe(1006);
});
