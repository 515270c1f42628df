import { afterEach, expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { yMessage } from "../../domain/document/wire.ts";
import { HeldJournal } from "./held-journal.ts";
import { RoundTable } from "./round-table.ts";
import { readStoredText } from "./stored-room.ts";

const table = new RoundTable();
afterEach(() => table.clear());

test("[C1] when an update reaches anyone, another connection to the database finds it", async () => {
  const { file } = await table.start();
  const spy = await openStore({ file, clock: () => new Date(0) });
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  const seen: Promise<{ shown: string; stored: string }>[] = [];
  two.doc.on("update", () => {
    const shown = two.text.toString();
    seen.push(readStoredText(spy, table.room()).then(({ text }) => ({ shown, stored: text })));
  });
  for (const letter of "written letter by letter") {
    one.write(letter);
    await two.until(() => two.text.length === one.text.length);
  }
  for (const { shown, stored } of await Promise.all(seen)) expect(stored.startsWith(shown)).toBe(true);
  expect(seen.length).toBe(24);
  await spy.close();
});

test("[C1] before the commit nobody gets it, and its author isn't told that it is saved", async () => {
  const journal = new HeldJournal();
  await table.start({ between: journal.between });
  const one = await table.joined("writer-one");
  const raw = await table.raw("writer-two");
  const commit = journal.hold();
  one.write("not yet");
  await commit.reached;
  // An answer to a later question shows that nothing was sent before it.
  raw.send(yMessage.sync, 0, Uint8Array.of(0));
  const answer = await raw.message(yMessage.sync, 1);
  expect(Buffer.from(answer).includes("not yet")).toBe(false);
  expect(raw.received.some((message) => Buffer.from(message).includes("not yet"))).toBe(false);
  expect(one.acknowledged).toBe(one.sent - 1);
  journal.letGo();
  await one.saved();
  expect(Buffer.from(await raw.message(yMessage.sync, 2)).includes("not yet")).toBe(true);
});

test("what comes in while a commit is under way is committed together, in the order it came", async () => {
  const journal = new HeldJournal();
  const { store } = await table.start({ between: journal.between });
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two", "minutes");
  const commit = journal.hold();
  one.write("a");
  await commit.reached;
  for (const letter of "bcdef") one.write(letter);
  two.write("x");
  journal.letGo();
  await Promise.all([one.saved(), two.saved()]);
  expect(await readStoredText(store, table.room())).toEqual({ text: "abcdef", updates: 6 });
});
