import { afterEach, expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { yMessage } from "../../domain/document/wire.ts";
import { HandTimer } from "./hand-timer.ts";
import { RoundTable } from "./round-table.ts";
import { readStoredText } from "./stored-room.ts";

const commitPauseMs = 17;
const table = new RoundTable();
afterEach(() => table.clear());

/** Lets the pause that is set now, or next, go off. */
async function endPause(timer: HandTimer): Promise<void> {
  while (timer.count(commitPauseMs) === 0) await new Promise((resolve) => setImmediate(resolve));
  timer.goOff(commitPauseMs);
}

test("after a silence an update is committed at once; those within the pause wait, and share the next commit", async () => {
  const timer = new HandTimer();
  let commits = 0;
  const { store } = await table.start({
    tuning: { after: timer.after, commitPauseMs },
    between: (real) => ({
      ...real,
      journalUpdates: (updates) => {
        commits += 1;
        return real.journalUpdates(updates);
      },
    }),
  });
  const one = await table.joined("writer-one");
  await endPause(timer);
  one.write("a");
  await one.saved();
  expect(commits).toBe(1);
  for (const letter of "bcd") one.write(letter);
  const two = table.join("writer-two");
  await two.reads("a");
  expect((await readStoredText(store, table.room())).text).toBe("a");
  await endPause(timer);
  await one.saved();
  expect(commits).toBe(2);
  expect(await readStoredText(store, table.room())).toEqual({ text: "abcd", updates: 4 });
});

test("after a full commit the pause is shorter: there is little more to share", async () => {
  const timer = new HandTimer();
  const fullCommitPauseMs = 13;
  await table.start({ tuning: { after: timer.after, commitPauseMs, fullCommitPauseMs, fullCommit: 3 } });
  const one = await table.joined("writer-one");
  await endPause(timer);
  one.write("a");
  await one.saved();
  for (const letter of "bcd") one.write(letter);
  const two = table.join("writer-two");
  await two.reads("a");
  expect(timer.count(fullCommitPauseMs)).toBe(0);
  await endPause(timer);
  await one.saved();
  while (timer.count(fullCommitPauseMs) === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(timer.count(commitPauseMs)).toBe(0);
});

test("a server that closes doesn't wait for the pause to end: what was received is committed", async () => {
  const { store, stop, file } = await table.start({ tuning: { after: new HandTimer().after, commitPauseMs } });
  const one = await table.joined("writer-one");
  one.write("last words");
  const raw = await table.raw("writer-two");
  raw.send(yMessage.sync, 0, Uint8Array.of(0));
  await raw.message(yMessage.sync, 1);
  expect((await readStoredText(store, table.room())).text).toBe("");
  await stop();
  const again = await openStore({ file, clock: () => new Date(0) });
  expect((await readStoredText(again, table.room())).text).toBe("last words");
  await again.close();
});
