import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { appendUpdates } from "../../db/queries/rooms.ts";
import type { Room } from "../../domain/document/room.ts";
import { canonicalJson } from "../../server/archive/canonical-json.ts";
import { DocumentThread } from "../../server/collab/document-thread.ts";
import { type DocumentWork, workInProcess } from "../../server/collab/document-work.ts";
import { createRoomHistory } from "../../server/collab/room-history.ts";
import { defaultTuning } from "../../server/collab/tuning.ts";
import { createCollabMetrics } from "../../server/metrics/collab-metrics.ts";
import { temporaryStore } from "../support/temporary-store.ts";
import { HandTimer } from "./hand-timer.ts";
import { paragraph, textOf, WrittenLog } from "./written-log.ts";

const room: Room = { itemId: "11111111-1111-1111-1111-111111111111", zone: "case" };
const name = `item/${room.itemId}/case`;
const at = "2026-01-12T09:00:00.000Z";
const threads: DocumentThread[] = [];
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.close())));

interface HistoryOptions {
  readonly updates: readonly Uint8Array[];
  readonly work?: Pick<DocumentWork, "compare" | "examine">;
}

async function historyOf({ updates, work = workInProcess }: HistoryOptions) {
  const store = await temporaryStore();
  await store.journal((db) =>
    appendUpdates(
      db,
      name,
      updates.map((bytes) => ({ authorId: null, at, bytes })),
    ),
  );
  const logged: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (_facts: object, message: string) => void logged.push(message) };
  return { store, logged, history: createRoomHistory({ store, log, work }) };
}

const twoTexts = new WrittenLog()
  .write(null, textOf(paragraph("Først")), "summary")
  .write(null, textOf(paragraph("Først og fremmest")), "summary");

test("[H1] a room's log is read back to what it was at a moment", async () => {
  const { history } = await historyOf(twoTexts);
  expect(await history.textsAt(room, 1, ["summary"])).toBe(canonicalJson({ summary: textOf(paragraph("Først")) }));
  expect(await history.textsAt(room, 2, ["other"])).toBe("{}");
  const { texts } = await history.compare(room, { from: 1, to: 2 }, ["summary"]);
  expect(JSON.stringify(texts)).toContain('"inserted"');
});

test("[H1] a log of thousands of updates is read page by page, and whole", async () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void updates.push(update));
  const text = new Y.XmlText();
  const element = new Y.XmlElement("paragraph");
  doc.getXmlFragment("summary").insert(0, [element]);
  element.insert(0, [text]);
  for (let count = 0; count < 4_500; count++) text.insert(text.length, String(count % 10));
  const { history } = await historyOf({ updates });
  const written = (count: number) => Array.from({ length: count }, (_, index) => String(index % 10)).join("");
  expect(await history.textsAt(room, 4_002, ["summary"])).toBe(
    canonicalJson({ summary: textOf(paragraph(written(4_000))) }),
  );
});

test("a comparison that was made is not made again; one that failed is", async () => {
  let made = 0;
  const work: HistoryOptions["work"] = {
    ...workInProcess,
    compare: (log, fragments) => {
      made += 1;
      if (made === 1) throw new Error("this once");
      return workInProcess.compare(log, fragments);
    },
  };
  const { history, logged } = await historyOf({ ...twoTexts, updates: twoTexts.updates, work });
  const compare = (from: number, to: number) => history.compare(room, { from, to }, ["summary"]);
  await expect(compare(1, 2)).rejects.toMatchObject({ refusal: "history-too-large" });
  expect(logged).toEqual(["history not read"]);
  const [one, other] = await Promise.all([compare(1, 2), compare(1, 2)]);
  expect([one === other, made]).toEqual([true, 2]);
  for (let from = 0; from < 2; from++) for (let to = from; to <= 2; to++) await compare(from, to);
  for (const other of "abcdefgh") await history.compare(room, { from: 0, to: 1 }, [other]);
  const before = made;
  await compare(1, 2);
  expect(made).toBe(before + 1);
});

test("[H4] what takes too long is refused in words, in a thread of its own", async () => {
  const timer = new HandTimer();
  const thread = new DocumentThread(
    { ...defaultTuning, after: timer.after, documentWorkMs: 1_000 },
    createCollabMetrics(),
  );
  threads.push(thread);
  const { history } = await historyOf({ updates: twoTexts.updates, work: thread });
  const slow = history.compare(room, { from: 1, to: 2 }, ["summary"]);
  while (timer.count(1_000) === 0) await new Promise((resolve) => setImmediate(resolve));
  timer.goOff(1_000);
  await expect(slow).rejects.toMatchObject({ refusal: "history-too-large" });
  expect(await history.textsAt(room, 1, ["summary"])).toBe(canonicalJson({ summary: textOf(paragraph("Først")) }));
});

test("[H4] of many who ask at once the last are told to wait, and the others get their answers", async () => {
  const { history } = await historyOf({ updates: twoTexts.updates });
  const asked = await Promise.allSettled(
    Array.from({ length: 15 }, (_, index) => history.compare(room, { from: 1, to: 2 }, ["summary", `${index}`])),
  );
  const outcomes = asked.map((each) => (each.status === "fulfilled" ? "answered" : each.reason.refusal));
  expect(outcomes).toEqual([...Array(10).fill("answered"), ...Array(5).fill("too-many-attempts")]);
  await expect(history.textsAt(room, 1, ["summary"])).resolves.toBeDefined();
});

test("[H4] a log that can't be read is refused in words", async () => {
  const { history } = await historyOf({ updates: [Uint8Array.of(255, 255)] });
  await expect(history.compare(room, { from: 0, to: 1 }, ["summary"])).rejects.toMatchObject({
    refusal: "history-too-large",
  });
  await expect(history.textsAt(room, 1, ["summary"])).rejects.toMatchObject({ refusal: "room-quarantined" });
});
