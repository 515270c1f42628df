import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { seededRandom } from "./seeded-random.ts";
import { ServerProcess } from "./server-process.ts";
import { readStoredText } from "./stored-room.ts";
import { YClient } from "./y-client.ts";

const kills = 3;

/** Types words; `acknowledged` are those that the server has said are on disk. */
class Typist {
  readonly client: YClient;
  readonly name: string;
  readonly acknowledged = new Set<string>();
  #typed = 0;
  #waiting: { ordinal: number; word: string }[] = [];

  constructor(client: YClient, name: string) {
    this.client = client;
    this.name = name;
  }

  type(): void {
    this.#typed += 1;
    const word = `${this.name}${this.#typed};`;
    this.client.write(word);
    this.#waiting.push({ ordinal: this.client.sent, word });
  }

  note(): void {
    for (const { ordinal, word } of this.#waiting) if (ordinal <= this.client.acknowledged) this.acknowledged.add(word);
    this.#waiting = this.#waiting.filter(({ word }) => !this.acknowledged.has(word));
  }

  /** What was sent and not acknowledged will be sent again, uncounted. */
  forgetWaiting(): void {
    this.#waiting = [];
  }
}

const words = (text: string): string[] => text.match(/[a-z]\d+;/g) ?? [];

test("[C1] nothing that was seen or acknowledged is missing after a kill in mid-typing", {
  timeout: 120_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), "referat-killed-"));
  const itemId = randomUUID();
  const room = `item/${itemId}/case`;
  let server = await ServerProcess.start({ folder, itemId, port: 0 });
  const url = `ws://127.0.0.1:${server.port}/collab`;
  const typists = ["a", "b"].map(
    (name, index) => new Typist(new YClient({ url, room, person: index === 0 ? "writer-one" : "writer-two" }), name),
  );
  const [a, b] = typists;
  if (a === undefined || b === undefined) throw new Error("two people type");

  for (let kill = 1; kill <= kills; kill++) {
    await Promise.all(typists.map(({ client }) => client.saved()));
    // However slow the machine is, something was acknowledged.
    for (const typist of typists) typist.type();
    await Promise.all(typists.map(({ client }) => client.saved()));
    for (const typist of typists) typist.note();
    const killAfter = 40 + Math.floor(random() * 200);
    // On a busy machine nothing may have been promised by then: the kill would prove nothing.
    const isNothingPromised = () => typists.every(({ acknowledged }) => acknowledged.size === 0);
    for (let count = 0; count < killAfter || isNothingPromised(); count++) {
      for (const typist of typists) {
        if (random() < 0.5) typist.type();
        typist.note();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await server.end("SIGKILL");
    await Promise.all(typists.map(({ client }) => client.until(() => !client.provider.wsconnected)));
    for (const typist of typists) typist.note();

    // What each sees of the other's came through the server, and so did what was acknowledged.
    const seen = [
      ...words(a.client.text.toString()).filter((word) => word.startsWith("b")),
      ...words(b.client.text.toString()).filter((word) => word.startsWith("a")),
    ];
    const promised = new Set([...seen, ...a.acknowledged, ...b.acknowledged]);
    const store = await openStore({ file: join(folder, "referat.sqlite"), clock: () => new Date(0) });
    const stored = new Set(words((await readStoredText(store, room)).text));
    await store.close();
    expect(
      [...promised].filter((word) => !stored.has(word)),
      `seed ${seed}, kill ${kill}`,
    ).toEqual([]);
    expect(promised.size, `seed ${seed}, kill ${kill}`).toBeGreaterThan(0);
    for (const typist of typists) typist.forgetWaiting();
    server = await ServerProcess.start({ folder, itemId, port: server.port });
  }

  await Promise.all(typists.map(({ client }) => client.saved()));
  const length = () => new Set([...words(a.client.text.toString()), ...words(b.client.text.toString())]).size;
  await a.client.until(() => words(a.client.text.toString()).length === length());
  await b.client.until(() => b.client.text.toString() === a.client.text.toString());
  for (const { client } of typists) client.stop();
  await server.end("SIGTERM");
  await rm(folder, { recursive: true });
});
