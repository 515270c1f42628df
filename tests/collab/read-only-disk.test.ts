import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import { insertUpdates } from "../../db/queries/rooms.ts";
import type { Store } from "../../db/store.ts";
import { RoundTable } from "./round-table.ts";
import { readStoredText } from "./stored-room.ts";

const table = new RoundTable();
afterEach(() => table.clear());

/**
 * A store whose disk becomes read-only as a failing one is remounted. A test can't remount (nor can its user be denied
 * a file that is open already), so SQLite itself is told to refuse: every write fails with its own SQLITE_READONLY.
 */
class RemountedDisk {
  isReadOnly = false;

  readonly between = (store: Store): Store => {
    const journal: Store["journal"] = (fn) =>
      store.journal(async (db) => {
        if (!this.isReadOnly) return fn(db);
        await sql`pragma query_only = on`.execute(db);
        try {
          return await fn(db);
        } finally {
          await sql`pragma query_only = off`.execute(db);
        }
      });
    return {
      ...store,
      journal,
      journalUpdates: (updates) =>
        this.isReadOnly ? journal((db) => insertUpdates(db, updates)) : store.journalUpdates(updates),
    };
  };
}

test("[C1] while the disk is read-only nobody is told that it is saved; when it can be written again, the text arrives", async () => {
  const disk = new RemountedDisk();
  const { store, logged, collab, itemId } = await table.start({ between: disk.between });
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  one.write("before ");
  await two.reads("before ");
  disk.isReadOnly = true;
  one.write("meanwhile");
  await one.until(() => one.closes.length > 1);
  expect(one.closes[0]).toEqual({ code: 1013, reason: "try-again" });
  expect(one.isSaved).toBe(false);
  expect(two.text.toString()).toBe("before ");
  expect(await readStoredText(store, table.room())).toEqual({ text: "before ", updates: 1 });
  expect(Object.keys(await collab.readTexts({ itemId, zone: "case" }))).toEqual(["t"]);
  const late = await table.joined("writer-three");
  expect(late.text.toString()).toBe("before ");
  disk.isReadOnly = false;
  await one.saved();
  await two.reads("before meanwhile");
  expect(two.closes).toEqual([]);
  const errors = logged.filter(({ level }) => level === "error").map(({ facts }) => (facts as { err?: unknown }).err);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every((err) => (err as { code?: unknown }).code === "SQLITE_READONLY")).toBe(true);
});
