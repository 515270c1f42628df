import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { canonicalJson } from "../../server/archive/canonical-json.ts";
import { DocumentThread } from "../../server/collab/document-thread.ts";
import { encodeTexts } from "../../server/collab/texts.ts";
import { type CollabTuning, defaultTuning } from "../../server/collab/tuning.ts";
import { createCollabMetrics } from "../../server/metrics/collab-metrics.ts";
import { HandTimer } from "./hand-timer.ts";

const threads: DocumentThread[] = [];
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.close())));

function startThread(tuning: Partial<CollabTuning> = {}) {
  const metrics = createCollabMetrics();
  const thread = new DocumentThread({ ...defaultTuning, ...tuning }, metrics);
  threads.push(thread);
  return { thread, failures: () => metrics.failedDocumentWork.lines().at(-1) };
}

const order = { fragments: ["summary"], isCompacting: true };
const summary = { type: "doc" as const, content: [{ type: "paragraph", content: [{ type: "text", text: "Hello" }] }] };
const sound = { kind: "sound", texts: canonicalJson({ summary }), repair: null };

/** Text that takes many times its size in memory once it is a document. */
function heavyUpdate(): Uint8Array {
  const doc = new Y.Doc();
  const map = doc.getArray("heavy");
  doc.transact(() => {
    for (let count = 0; count < 150_000; count++) map.insert(0, [count]);
  });
  return Y.encodeStateAsUpdate(doc);
}

test("what is ordered is done, one after the other", async () => {
  const { thread } = startThread();
  const update = encodeTexts({ summary });
  const [examined, again, compact] = await Promise.all([
    thread.examine([update], order),
    thread.examine([update, update], order),
    thread.compact([update, update]),
  ]);
  expect(examined).toMatchObject(sound);
  expect(again).toMatchObject(sound);
  expect(compact.bytes).toEqual(update);
});

test("what isn't an update at all is broken, and harms nobody", async () => {
  const { thread, failures } = startThread();
  const noise = Uint8Array.of(255, 255, 255);
  expect(await thread.examine([noise], order)).toEqual({ kind: "broken", cause: "cannot-be-read" });
  await expect(thread.compact([noise])).rejects.toThrow("Document work failed");
  expect(await thread.examine([encodeTexts({ summary })], order)).toMatchObject(sound);
  expect(failures()).toBe("referat_failed_document_work_total 1");
});

test("a document that takes all memory ends the thread, not the server; the next order gets a new one", async () => {
  const { thread } = startThread({ documentWorkMegabytes: 40 });
  await expect(thread.compact([heavyUpdate()])).rejects.toThrow(/memory/);
  expect(await thread.examine([encodeTexts({ summary })], order)).toMatchObject(sound);
});

test("what takes too long is ended, and the next order is done", async () => {
  const timer = new HandTimer();
  const { thread } = startThread({ after: timer.after, documentWorkMs: 1_000 });
  const slow = thread.compact([encodeTexts({ summary })]);
  const next = thread.examine([encodeTexts({ summary })], order);
  while (timer.count(1_000) === 0) await new Promise((resolve) => setImmediate(resolve));
  timer.goOff(1_000);
  await expect(slow).rejects.toThrow("took over 1000 ms");
  expect(await next).toMatchObject(sound);
});

test("a closed thread finishes what it has, and takes no more", async () => {
  const { thread } = startThread();
  const last = thread.compact([encodeTexts({ summary })]);
  await thread.close();
  expect((await last).bytes).toEqual(encodeTexts({ summary }));
  await expect(thread.compact([])).rejects.toThrow("closed");
});
