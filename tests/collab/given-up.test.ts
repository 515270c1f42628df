import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { releaseQuarantinedRoom } from "../../db/queries/room-quarantine.ts";
import { appendUpdates } from "../../db/queries/rooms.ts";
import type { Store } from "../../db/store.ts";
import { HandTimer } from "./hand-timer.ts";
import { RoundTable } from "./round-table.ts";
import type { YClient } from "./y-client.ts";

const quietAfterMs = 400;
const documentWorkMs = 1_000;
const table = new RoundTable();
afterEach(() => table.clear());

const start = (timer: HandTimer, more = {}) =>
  table.start({ tuning: { after: timer.after, quietAfterMs, documentWorkMs }, ...more });

async function goOff(timer: HandTimer, ms: number): Promise<void> {
  while (timer.count(ms) === 0) await new Promise((resolve) => setImmediate(resolve));
  timer.goOff(ms);
}

/** The room falls quiet, and to look through it takes too long. */
async function examineInVain(timer: HandTimer): Promise<void> {
  await goOff(timer, quietAfterMs);
  await goOff(timer, documentWorkMs);
}

function writeParagraph(client: YClient, text: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  client.doc.getXmlFragment("summary").push([paragraph]);
}

const quarantined = (store: Store) =>
  store.read((db) => db.selectFrom("room_quarantine").select(["room", "seq", "cause"]).execute());

const closed = { code: 4423, reason: "room-quarantined" };

test("[C10] a text that can't be looked through, three times running, is closed with its cause; the audit log says by whom", async () => {
  const timer = new HandTimer();
  const { store, logged } = await start(timer);
  const one = await table.joined("writer-one");
  writeParagraph(one, "Hello");
  await one.saved();
  for (let attempt = 1; attempt <= 3; attempt++) await examineInVain(timer);
  await one.until(() => one.closes.length > 0);
  expect(one.closes[0]).toEqual(closed);
  const found = { room: table.room(), seq: 1, cause: "cannot-be-examined" };
  expect(await quarantined(store)).toEqual([found]);
  const audit = await store.read((db) =>
    db.selectFrom("audit_log").selectAll().orderBy("id", "desc").limit(1).execute(),
  );
  expect(audit).toMatchObject([{ actor: "server", action: "quarantine-room", subject: table.room() }]);
  expect(JSON.parse(audit[0]?.facts ?? "")).toEqual({ seq: 1, cause: "cannot-be-examined" });
  expect(JSON.stringify([logged, audit])).not.toContain("Hello");
  expect(await (await table.raw("writer-two")).closed).toEqual(closed);

  await store.journal((db) => releaseQuarantinedRoom(db, table.room()));
  const two = await table.joined("writer-two");
  expect(two.doc.getXmlFragment("summary").toString()).toBe("<paragraph>Hello</paragraph>");
});

test("what failed twice and goes well the third time is nothing", async () => {
  const timer = new HandTimer();
  let quiet = () => {};
  const settled = new Promise<void>((resolve) => {
    quiet = resolve;
  });
  const { store } = await start(timer, { onQuiet: () => quiet() });
  const one = await table.joined("writer-one");
  writeParagraph(one, "Hello");
  await one.saved();
  for (let attempt = 1; attempt <= 2; attempt++) await examineInVain(timer);
  await goOff(timer, quietAfterMs);
  while ((await store.read((db) => db.selectFrom("room_projection").select("seq").execute())).length === 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await settled;
  expect(await quarantined(store)).toEqual([]);
  expect(one.closes).toEqual([]);
});

test("attempts on an earlier text don't count against the later", async () => {
  const timer = new HandTimer();
  const { store } = await start(timer);
  const one = await table.joined("writer-one");
  for (const text of ["one", "two"]) {
    writeParagraph(one, text);
    await one.saved();
    for (let attempt = 1; attempt <= 2; attempt++) await examineInVain(timer);
  }
  expect(await quarantined(store)).toEqual([]);
  expect(one.closes).toEqual([]);
});

test("a long tail that can't be compacted keeps people out only so long: then the room is closed with its cause", async () => {
  const timer = new HandTimer();
  const { store } = await start(timer);
  const at = "2026-01-12T09:00:00.000Z";
  const tail = Array.from({ length: 501 }, () => ({ authorId: null, at, bytes: Uint8Array.of(0, 0) }));
  await store.journal((db) => appendUpdates(db, table.room(), tail));
  for (let attempt = 1; attempt <= 3; attempt++) {
    const coming = table.raw("writer-one");
    await goOff(timer, documentWorkMs);
    expect(await (await coming).closed).toEqual(attempt < 3 ? { code: 1013, reason: "try-again" } : closed);
  }
  expect(await quarantined(store)).toEqual([{ room: table.room(), seq: 501, cause: "cannot-be-examined" }]);
});
