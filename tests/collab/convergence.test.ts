import { afterEach, expect, test } from "vitest";
import { RoundTable } from "./round-table.ts";
import { seededRandom } from "./seeded-random.ts";
import { readStoredText } from "./stored-room.ts";
import type { YClient } from "./y-client.ts";

const table = new RoundTable();
afterEach(() => table.clear());

const anySeed = Math.floor(Math.random() * 2 ** 32);

/** Inserts, deletes, leaves or comes back. */
function act(client: YClient, random: () => number): void {
  const { text, provider } = client;
  const choice = random();
  const at = Math.floor(random() * (text.length + 1));
  if (choice < 0.6)
    text.insert(at, String.fromCharCode(97 + Math.floor(random() * 26)).repeat(1 + Math.floor(random() * 5)));
  else if (choice < 0.85) text.delete(Math.min(at, text.length), Math.min(3, text.length - Math.min(at, text.length)));
  else if (provider.shouldConnect) provider.disconnect();
  else provider.connect();
}

test.each([1, 2022, anySeed])(
  "whatever people do, all end with the same text, and so does the disk: seed %i",
  async (seed) => {
    const random = seededRandom(seed);
    const { store, collab, itemId, logged } = await table.start({ tuning: { quietAfterMs: 5, compactAfter: 40 } });
    const clients: YClient[] = [];
    for (const person of ["writer-one", "writer-two", "writer-three", "writer-one"])
      clients.push(await table.joined(person));
    for (let round = 0; round < 400; round++) {
      const client = clients[Math.floor(random() * clients.length)];
      if (client !== undefined) act(client, random);
      if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve));
    }
    for (const { provider } of clients) provider.connect();
    await Promise.all(clients.map((client) => client.saved()));
    const last = await table.joined("reader");
    await Promise.all(clients.map((client) => client.reads(last.text.toString())));
    expect((await readStoredText(store, table.room())).text).toBe(last.text.toString());
    expect(Object.keys(await collab.readTexts({ itemId, zone: "case" }))).toEqual(["t"]);
    expect(logged).toEqual([]);
  },
);
