import { sql } from "kysely";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { listMinutes, readLogPage } from "../../db/queries/room-history.ts";
import { insertVersion } from "../../db/queries/room-versions.ts";
import { insertUpdates, saveSnapshot } from "../../db/queries/rooms.ts";
import type { Store } from "../../db/store.ts";
import { operator } from "../../domain/access/actor.ts";
import { momentsOf } from "../../domain/document/timeline.ts";
import { workInProcess } from "../../server/collab/document-work.ts";
import { thinLog } from "../../server/collab/thin-log.ts";
import { temporaryStore } from "../support/temporary-store.ts";
import { type SeededLog, seededLog } from "./seeded-log.ts";
import { seededRandom } from "./seeded-random.ts";

const room = "item/11111111-1111-1111-1111-111111111111/case";
const authors = ["one", "two", "three"];

async function storeWith({ rows, versions }: SeededLog) {
  const store = await temporaryStore();
  await store.write(operator, async (db) => {
    for (const id of authors) {
      const person = { id, email: id, name: id, initials: id, password_hash: null, created_at: "" };
      await db
        .insertInto("person")
        .values({ ...person, is_administrator: 0, locale: "da" })
        .execute();
    }
    for (const seq of versions) {
      const version = { id: `${seq}`, room, seq, kind: "named", name: "n", reason: null, authorId: "one" } as const;
      await insertVersion(db, { ...version, at: "", texts: "{}", sha256: "" });
    }
    return { result: undefined, audit: { action: "test", subject: "test" } };
  });
  await store.journal((db) => insertUpdates(db, rows));
  return store;
}

const logOf = (store: Store) => store.read((db) => readLogPage(db, room, { after: 0, upTo: 1e9, limit: 1e9 }));
type Log = Awaited<ReturnType<typeof logOf>>;

/** Of every letter who wrote it, and who deleted it first, and in which minute. */
function handsIn(rows: Log): Readonly<Record<string, string>> {
  const hands: Record<string, string> = {};
  for (const { authorId, at, bytes } of rows) {
    const { structs, ds } = Y.decodeUpdate(bytes);
    const note = (what: string, client: number, clock: number, length: number) => {
      for (let id = clock; id < clock + length; id++)
        hands[`${what} ${client} ${id}`] ??= `${authorId} ${at.slice(0, 16)}`;
    };
    for (const struct of structs) {
      if (!(struct instanceof Y.Skip)) note("inserted", struct.id.client, struct.id.clock, struct.length);
    }
    for (const [client, items] of ds.clients) for (const { clock, len } of items) note("deleted", client, clock, len);
  }
  return hands;
}

/** The text at each version and at the end of each minute, by the number of the moment. */
function textsIn(rows: Log, moments: readonly number[]): Readonly<Record<number, string>> {
  const doc = new Y.Doc();
  const texts: Record<number, string> = {};
  let at = 0;
  for (const moment of moments) {
    for (; (rows[at]?.seq ?? Number.POSITIVE_INFINITY) <= moment; at++)
      Y.applyUpdate(doc, rows[at]?.bytes ?? new Uint8Array());
    texts[moment] = doc.getText("t").toString();
  }
  return texts;
}

const momentsIn = (rows: Log, versions: readonly number[]): readonly number[] =>
  rows
    .filter(({ seq, at }, index) => rows[index + 1]?.at.slice(0, 16) !== at.slice(0, 16) || versions.includes(seq))
    .map(({ seq }) => seq);

const bytesIn = (rows: Log): number => rows.reduce((sum, { bytes }) => sum + bytes.length, 0);

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "[C6] a compacted log says the same: every text, who wrote and who deleted each letter, and when (seed %i)",
  async (seed) => {
    const random = seededRandom(seed);
    const log = seededLog({ room, authors, rows: 600, random });
    const store = await storeWith(log);
    const before = await logOf(store);
    const moments = momentsIn(before, log.versions);
    // As a room is compacted: now and then, up to whatever the snapshot holds.
    for (const upTo of [150, 280, 281, 500, 600]) await thinLog({ store, work: workInProcess }, room, upTo);
    const after = await logOf(store);
    expect(after.length).toBeLessThan(before.length / 2);
    expect(bytesIn(after)).toBeLessThan(bytesIn(before));
    expect(handsIn(after)).toEqual(handsIn(before));
    expect(textsIn(after, moments)).toEqual(textsIn(before, moments));
    const kept = new Set(after.map((row) => row.seq));
    expect([...moments, ...log.versions].filter((moment) => !kept.has(moment))).toEqual([]);
  },
);

const typed = (seconds: readonly number[]): SeededLog => {
  const doc = new Y.Doc();
  const rows = seconds.map((second, index) => {
    const before = Y.encodeStateVector(doc);
    doc.getText("t").insert(index, String(index % 10));
    const at = new Date(Date.UTC(2026, 0, 12, 9, 0, second)).toISOString();
    return { room, seq: index + 1, authorId: "one", at, bytes: Y.encodeStateAsUpdate(doc, before) };
  });
  return { rows, versions: [] };
};
const seqsOf = async (store: Store) => (await logOf(store)).map(({ seq }) => seq);

test("[C6] the newest minute and what the snapshot doesn't hold stay as they are; versions part what is merged", async () => {
  const store = await storeWith({ ...typed([1, 2, 3, 4, 61, 62, 63, 121, 122]), versions: [2] });
  await thinLog({ store, work: workInProcess }, room, 6);
  expect(await seqsOf(store)).toEqual([2, 4, 6, 7, 8, 9]);
  await thinLog({ store, work: workInProcess }, room, 9);
  expect(await seqsOf(store)).toEqual([2, 4, 7, 8, 9]);
});

test("[C6] what was imported stays a moment of its own, though people wrote in the same minute", async () => {
  const { rows } = typed([1, 2, 3, 4, 61]);
  const imported = rows.map((row) => (row.seq <= 2 ? { ...row, authorId: null } : row));
  const store = await storeWith({ rows: imported, versions: [] });
  await thinLog({ store, work: workInProcess }, room, 5);
  expect(await seqsOf(store)).toEqual([2, 4, 5]);
  const moments = momentsOf(await store.read((db) => listMinutes(db, room)));
  expect(moments.map(({ seq, authorIds }) => [seq, authorIds])).toEqual([
    [2, [null]],
    [4, ["one"]],
    [5, ["one"]],
  ]);
});

test("[C6] a step that is interrupted leaves the log as it was", async () => {
  const { rows } = typed([1, 2, 3, 61]);
  const store = await storeWith({ rows, versions: [] });
  await store.journal((db) =>
    sql`create trigger halfway before delete on room_update begin select raise(abort, 'killed'); end`.execute(db),
  );
  await expect(thinLog({ store, work: workInProcess }, room, 4)).rejects.toThrow("killed");
  expect((await logOf(store)).map(({ bytes }) => [...bytes])).toEqual(rows.map(({ bytes }) => [...bytes]));
});

test("[C6] a moment that gets a name while its minute is being merged stays apart", async () => {
  const store = await storeWith(typed([1, 2, 3, 61]));
  const thin: typeof workInProcess.thin = async (updates, order) => {
    await store.write(operator, async (db) => {
      const version = { id: "v", room, seq: 2, kind: "named", name: "n", reason: null, authorId: "one" } as const;
      await insertVersion(db, { ...version, at: "", texts: "{}", sha256: "" });
      return { result: undefined, audit: { action: "test", subject: "test" } };
    });
    return workInProcess.thin(updates, order);
  };
  await thinLog({ store, work: { thin } }, room, 4);
  expect(await seqsOf(store)).toEqual([1, 2, 3, 4]);
  await thinLog({ store, work: workInProcess }, room, 4);
  expect(await seqsOf(store)).toEqual([2, 3, 4]);
});

test("[C6] a frozen room's log is compacted too", async () => {
  const store = await storeWith(typed([1, 2, 3, 61]));
  await store.write(operator, async (db) => {
    const version = { id: "v", room, seq: 4, kind: "frozen", name: null, reason: null, authorId: null } as const;
    await insertVersion(db, { ...version, at: "", texts: "{}", sha256: "" });
    await db.insertInto("room_freeze").values({ room, at: "", version_id: "v" }).execute();
    return { result: undefined, audit: { action: "test", subject: "test" } };
  });
  await thinLog({ store, work: workInProcess }, room, 4);
  expect(await seqsOf(store)).toEqual([3, 4]);
});

test("[C6] the database gets smaller: an hour's typing takes less than a quarter of its place", async () => {
  const seconds = Array.from({ length: 18_000 }, (_, index) => index / 5);
  const store = await storeWith(typed(seconds));
  const sizeOf = async (store: Store) => {
    await store.journal((db) => saveSnapshot(db, room, { seq: 1, bytes: new Uint8Array(), content: null, at: "" }));
    const { rows } = await store.read((db) =>
      sql<{ pages: number; free: number }>`select p.page_count as pages, f.freelist_count as free
        from pragma_page_count p, pragma_freelist_count f`.execute(db),
    );
    return (rows[0]?.pages ?? 0) - (rows[0]?.free ?? 0);
  };
  // Every table has pages of its own, however empty.
  const empty = await sizeOf(await storeWith({ ...typed([]), rows: [] }));
  const before = (await sizeOf(store)) - empty;
  await thinLog({ store, work: workInProcess }, room, seconds.length);
  await thinLog({ store, work: workInProcess }, room, seconds.length);
  expect((await sizeOf(store)) - empty).toBeLessThan(before / 4);
});
