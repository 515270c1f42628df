import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { maxMessageBytes } from "../../domain/document/wire.ts";
import { RoundTable } from "./round-table.ts";
import { seededRandom } from "./seeded-random.ts";
import { readStoredText } from "./stored-room.ts";
import type { YClient } from "./y-client.ts";

const table = new RoundTable();
let bystander: YClient;

beforeEach(async () => {
  await table.start();
  bystander = await table.joined("writer-one");
  bystander.write("untouched");
  await bystander.saved();
});

afterEach(() => table.clear());

/** The document is as it was, and who had nothing to do with it writes on over the same connection. */
async function expectNobodyNoticed(): Promise<void> {
  expect(await readStoredText(table.server.store, table.room())).toEqual({ text: "untouched", updates: 1 });
  bystander.write("!");
  await bystander.saved();
  expect(bystander.text.toString()).toBe("untouched!");
  expect(bystander.closes).toEqual([]);
}

const message = (...parts: readonly (number | string | Uint8Array)[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === "number") encoding.writeVarUint(encoder, part);
      else if (typeof part === "string") encoding.writeVarString(encoder, part);
      else encoding.writeVarUint8Array(encoder, part);
    }
  });

const updateBy = (clientId: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.getText("t").insert(0, "x");
  return Y.encodeStateAsUpdate(doc);
};

const whole = updateBy(7);
/** One client's structs, out of an update that holds nothing else. */
const structsBy = (clientId: number) => [...updateBy(clientId).subarray(1, -1)];
const state = (json: string) => message(1, message(1, 5, 1, json));

test.each<[string, Uint8Array]>([
  ["nothing", new Uint8Array()],
  ["an unknown type", message(99)],
  ["the server's own acknowledgement", message(60, 1)],
  ["an auth message", message(2, 0, "no")],
  ["an unknown step", message(0, 7, whole)],
  ["a step without content", message(0, 2)],
  ["a truncated update", message(0, 2, whole.subarray(0, -3))],
  ["an update with something behind it", message(0, 2, Uint8Array.of(...whole, 1))],
  ["a message with something behind it", Uint8Array.of(...message(0, 2, whole), 1)],
  ["an update of clients in the wrong order", message(0, 2, Uint8Array.of(2, ...structsBy(3), ...structsBy(9), 0))],
  ["an update of one client twice", message(0, 2, Uint8Array.of(2, ...structsBy(9), ...structsBy(9), 0))],
  ["an update that claims more than it has", message(0, 1, Uint8Array.of(255, 255, 255, 127))],
  ["a struct without length", message(0, 2, Uint8Array.of(1, 1, 5, 0, 0, 0, 0))],
  ["a state vector that ends early", message(0, 0, Uint8Array.of(3, 1))],
  ["awareness of more clients than it has bytes for", message(1, Uint8Array.of(255, 255, 127))],
  ["awareness that is no JSON", state("{")],
  ["awareness that is no object", state("[1]")],
  ["awareness that is too large", state(JSON.stringify({ cursor: "x".repeat(5_000) }))],
  ["awareness that is too deep", state(`{"a":${"[".repeat(50)}${"]".repeat(50)}}`)],
])("%s is refused", async (_name, bytes) => {
  const abuser = await table.raw("writer-two");
  abuser.ws.send(bytes);
  expect(await abuser.closed).toEqual({ code: 4400, reason: "message-malformed" });
  await expectNobodyNoticed();
});

test("[C3] text instead of bytes is refused", async () => {
  const abuser = await table.raw("writer-two");
  abuser.ws.send("hello");
  expect(await abuser.closed).toEqual({ code: 4400, reason: "message-malformed" });
  await expectNobodyNoticed();
});

test("[C3] a message that is too large is refused in words, a huge one is cut off", async () => {
  const large = await table.raw("writer-two");
  large.ws.send(Buffer.alloc(maxMessageBytes + 1));
  expect(await large.closed).toEqual({ code: 4413, reason: "message-too-large" });
  const huge = await table.raw("writer-two");
  huge.ws.send(Buffer.alloc(5 * maxMessageBytes));
  expect((await huge.closed).code).toBe(1009);
  await expectNobodyNoticed();
});

test("what follows a refused message is not taken in", async () => {
  const abuser = await table.raw("writer-two");
  abuser.ws.send(message(99));
  abuser.ws.send(message(0, 2, whole));
  await abuser.closed;
  await expectNobodyNoticed();
});

test("[C3] random bytes are refused, or do nothing", async () => {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const random = seededRandom(seed);
  for (let round = 0; round < 60; round++) {
    const abuser = await table.raw("writer-two");
    const noise = Uint8Array.from({ length: 1 + Math.floor(random() * 60) }, () => Math.floor(random() * 256));
    // Half of them look like an update at first sight.
    abuser.ws.send(random() < 0.5 ? noise : message(0, 2, noise));
    abuser.ws.send(message(99));
    expect((await abuser.closed).code, `seed ${seed}, round ${round}`).toBe(4400);
  }
  await expectNobodyNoticed();
});

test("an update that comes twice, or before the one it builds on, does no harm", async () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  doc.getText("t").insert(0, "12");
  doc.getText("t").insert(2, "34");
  const [first = whole, second = whole] = updates;
  const raw = await table.raw("writer-two");
  for (const update of [second, first, first, second]) raw.ws.send(message(0, 2, update));
  await bystander.until(() => bystander.text.toString().includes("1234"));
  const late = await table.joined("writer-three");
  await late.reads(bystander.text.toString());
  expect(bystander.closes).toEqual([]);
});

test("the log names room, person and refusal, and nothing of what was sent", async () => {
  const abuser = await table.raw("writer-two");
  abuser.ws.send(message(0, 2, Uint8Array.of(...whole, 1)));
  await abuser.closed;
  expect(table.server.logged).toEqual([
    {
      level: "warn",
      message: "message refused",
      facts: { room: table.room(), person: "writer-two", refusal: "message-malformed" },
    },
  ]);
});
