import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { insertBody } from "../../db/queries/bodies.ts";
import { insertPerson } from "../../db/queries/people.ts";
import type { Store } from "../../db/store.ts";
import { operator } from "../../domain/access/actor.ts";
import { newBody } from "../../domain/meeting/body.ts";
import { refuseAuditRows } from "../support/refuse-audit-rows.ts";
import { signal } from "../support/signal.ts";
import { temporaryStore } from "../support/temporary-store.ts";

const at = "2026-01-12T09:00:00.000Z";
const update = (seq: number, bytes = Uint8Array.of(seq % 256), room = "r") => ({
  room,
  seq,
  authorId: null,
  at,
  bytes,
});
const updates = (first: number, count: number) => Array.from({ length: count }, (_, index) => update(first + index));

const stored = (store: Store) =>
  store.read((db) => db.selectFrom("room_update").select(["room", "seq", "author_id", "at", "bytes"]).execute());
const seqs = async (store: Store) => (await stored(store)).map(({ seq }) => seq);

const limitPages = (store: Store, pages: number) =>
  store.journal((db) => sql.raw(`pragma max_page_count = ${pages}`).execute(db));

describe("the journal of updates", () => {
  it("keeps what it is given, one at a time or many", async () => {
    const store = await temporaryStore();
    let next = 1;
    for (const count of [1, 1, 32, 33, 500, 501, 1_200]) {
      await store.journalUpdates(updates(next, count));
      next += count;
    }
    const rows = await stored(store);
    expect(rows.map(({ seq }) => seq)).toEqual(updates(1, next - 1).map(({ seq }) => seq));
    expect(rows[1]).toEqual({ room: "r", seq: 2, author_id: null, at, bytes: Buffer.of(2) });
  });

  it("keeps each update's own bytes, room, author and time, whatever their sizes", async () => {
    const store = await temporaryStore();
    const person = { id: "p", email: "p@test.example", name: "P", initials: "P", locale: "da" as const, createdAt: at };
    await store.write(operator, async (db) => {
      await insertPerson(db, { ...person, passwordHash: null, isAdministrator: false });
      return { result: null, audit: { action: "test", subject: "test" } };
    });
    const bytes = [1, 70_000, 2, 300].map((length, index) => new Uint8Array(length).fill(index + 1));
    const given = [
      { room: 'a "quoted" room', seq: 7, authorId: "p", at, bytes: bytes[0] },
      { room: "z", seq: 2 ** 31, authorId: null, at, bytes: bytes[3] },
      { room: "æøå", seq: 1, authorId: null, at: "2026-01-12T09:00:01.000Z", bytes: bytes[1] },
      { room: "æøå", seq: 2, authorId: "p", at, bytes: bytes[2] },
    ].map((each) => ({ ...each, bytes: each.bytes ?? new Uint8Array() }));
    await store.journalUpdates(given);
    const rows = (await stored(store)).map(({ author_id, ...row }) => ({ ...row, authorId: author_id }));
    expect(rows).toEqual(given.map((each) => ({ ...each, bytes: Buffer.from(each.bytes) })));
  });

  it("[S1] with an audit row: both or neither", async () => {
    const store = await temporaryStore();
    const audited = { actor: operator, action: "test", subject: "r", facts: { seq: 1 } };
    const audits = async () =>
      (await store.read((db) => db.selectFrom("audit_log").select(["actor", "action", "facts"]).execute())).length;
    await store.journalUpdates([update(1)], [audited]);
    expect([await seqs(store), await audits()]).toEqual([[1], 1]);
    await expect(store.journalUpdates([update(1)], [audited])).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT" });
    await refuseAuditRows(store);
    await expect(store.journalUpdates([update(2)], [audited])).rejects.toThrow("no audit rows");
    expect([await seqs(store), await audits()]).toEqual([[1], 1]);
    await store.journalUpdates([update(2)]);
    expect(await seqs(store)).toEqual([1, 2]);
  });

  it.each([
    ["of a few", 3],
    ["of many", 1_200],
  ])("keeps all or none, %s, and goes on after a refusal", async (_name, count) => {
    const store = await temporaryStore();
    await store.journalUpdates([update(count)]);
    await expect(store.journalUpdates(updates(1, count))).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT" });
    expect(await seqs(store)).toEqual([count]);
    const stranger = { ...update(count + 1), authorId: "nobody" };
    await expect(store.journalUpdates([update(count + 2), stranger])).rejects.toThrow(/FOREIGN KEY/);
    await store.journalUpdates([update(count + 1)]);
    expect(await seqs(store)).toEqual([count, count + 1]);
  });

  it("is no part of another's transaction: what that one takes back stays written here", async () => {
    const store = await temporaryStore();
    const outcomes: Promise<unknown>[] = [];
    for (let number = 1; number <= 40; number++) {
      const begun = signal();
      outcomes.push(
        store.write(operator, async (db) => {
          await insertBody(db, newBody({ id: `b${number}`, slug: `b${number}`, name: "", municipality: "" }));
          begun.give();
          if (number % 2 === 1) throw new Error("taken back");
          return { result: null, audit: { action: "test", subject: "test" } };
        }),
        begun.given.then(() => store.journalUpdates([update(100 + number)])),
        store.journalUpdates([update(number)]),
      );
    }
    const all = await Promise.allSettled(outcomes);
    expect(all.filter(({ status }) => status === "rejected").length).toBe(20);
    expect(await seqs(store)).toEqual([...updates(1, 40), ...updates(101, 40)].map(({ seq }) => seq));
    const bodies = await store.read((db) => db.selectFrom("body").select("id").execute());
    expect(bodies.length).toBe(20);
  });

  it("says so when the disk is full, keeps nothing of it, and goes on when there is room", async () => {
    const store = await temporaryStore();
    await store.journalUpdates([update(1)]);
    await limitPages(store, 1);
    const large = [update(2), update(3, new Uint8Array(1_000_000))];
    await expect(store.journalUpdates(large)).rejects.toMatchObject({ code: "SQLITE_FULL" });
    expect(await seqs(store)).toEqual([1]);
    await limitPages(store, 1_000_000);
    await store.journalUpdates(large);
    expect(await seqs(store)).toEqual([1, 2, 3]);
  });

  it("waits while another process writes", async () => {
    const store = await temporaryStore();
    await store.journalUpdates([update(1)]);
    const script = join(import.meta.dirname, "hold-write-lock.ts");
    const other = spawn(process.execPath, ["--import", "tsx", script, store.file], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    onTestFinished(() => void other.kill("SIGKILL"));
    await once(other.stdout, "data");
    let isDone = false;
    const waiting = store.journalUpdates([update(2)]).then(() => {
      isDone = true;
    });
    expect(await seqs(store)).toEqual([1]);
    expect(isDone).toBe(false);
    other.stdin.end("let go\n");
    await waiting;
    expect(await seqs(store)).toEqual([1, 2]);
  });

  it("closes with its statements, and refuses afterwards", async () => {
    const store = await temporaryStore();
    await store.journalUpdates([update(1)]);
    await store.close();
    await expect(store.journalUpdates([update(2)])).rejects.toThrow(/closed/);
    await expect(store.journalUpdates([update(3)])).rejects.toThrow(/closed/);
  });
});
