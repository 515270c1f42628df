import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { readLogPage } from "../../db/queries/room-history.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Room } from "../../domain/document/room.ts";
import { wantedTexts } from "../../server/collab/rewrite-document.ts";
import { refuseAuditRows } from "../support/refuse-audit-rows.ts";
import { HandTimer } from "./hand-timer.ts";
import { HeldJournal } from "./held-journal.ts";
import { RoundTable } from "./round-table.ts";
import { limitPages } from "./small-disk.ts";
import type { YClient } from "./y-client.ts";

const table = new RoundTable();
afterEach(() => table.clear());

const person = (personId: string): Actor => ({ kind: "person", personId, isAdministrator: false, memberships: [] });
const text = (words: string) =>
  ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] }) as const;
const room = (): Room => ({ itemId: table.server.itemId, zone: "case" });
const summaryOf = ({ doc }: YClient) => doc.getXmlFragment("summary").toString();
const log = () => table.server.store.read((db) => readLogPage(db, table.room(), { after: 0, upTo: 1e9, limit: 1e9 }));

function writeParagraph(client: YClient, words: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  client.doc.getXmlFragment("summary").insert(0, [paragraph]);
}

test("[H2] what is written for a person is on disk as theirs, and on every screen", async () => {
  const { collab } = await table.start();
  const two = await table.joined("writer-two");
  writeParagraph(two, "Et ord");
  await two.saved();
  await collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Et andet ord") }));
  await two.until(() => summaryOf(two) === "<paragraph>Et andet ord</paragraph>");
  const rows = await log();
  expect(rows.map(({ seq, authorId }) => [seq, authorId])).toEqual([
    [1, "writer-two"],
    [2, "writer-one"],
  ]);
  // Only what differs: the words that stayed are still the other's.
  expect(Y.decodeUpdate(rows[1]?.bytes ?? new Uint8Array()).structs.reduce((sum, { length }) => sum + length, 0)).toBe(
    6,
  );
  await collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Et andet ord") }));
  expect(await log()).toHaveLength(2);
});

test("[H2] it reaches a room that nobody has open, and meets what others write meanwhile", async () => {
  const { collab } = await table.start();
  await collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Først") }));
  const two = await table.joined("writer-two");
  expect(summaryOf(two)).toBe("<paragraph>Først</paragraph>");
  writeParagraph(two, "Samtidig");
  await Promise.all([
    two.saved(),
    collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Først og sidst") })),
  ]);
  await two.until(() => summaryOf(two).includes("Først og sidst"));
  expect(summaryOf(two)).toContain("Samtidig");
});

test("[H2] other people's undo leaves it alone", async () => {
  const { collab } = await table.start();
  const two = await table.joined("writer-two");
  const undo = new Y.UndoManager(two.doc.getXmlFragment("summary"));
  writeParagraph(two, "Mit");
  await two.saved();
  await collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Mit og dit") }));
  await two.until(() => summaryOf(two).includes("og dit"));
  undo.undo();
  expect(summaryOf(two)).not.toContain("Mit");
  undo.redo();
  undo.stopCapturing();
  expect(undo.undoStack.length).toBeLessThanOrEqual(1);
  await two.saved();
  const three = await table.joined("writer-three");
  expect(summaryOf(three)).toBe(summaryOf(two));
});

test("[H2] [C2] who may not write, may not read, or no longer may, writes nothing", async () => {
  const { collab, rights } = await table.start();
  const write = (id: string) => collab.rewrite(person(id), room(), wantedTexts({ summary: text("Nej") }));
  await expect(write("reader")).rejects.toMatchObject({ refusal: "room-read-only" });
  rights.delete("writer-three");
  await expect(write("writer-three")).rejects.toMatchObject({ refusal: "room-unknown" });
  await expect(collab.rewrite({ kind: "operator" }, room(), wantedTexts({}))).rejects.toMatchObject({
    refusal: "room-read-only",
  });
  // Frozen while the edit is being made.
  const writing = write("writer-one");
  rights.set("writer-one", "read");
  await Promise.all([expect(writing).rejects.toMatchObject({ refusal: "room-read-only" }), collab.rejudge()]);
  expect(await log()).toEqual([]);
});

test("[H2] [C1] when the disk is full it is refused in words, nobody sees it, and it can be tried again", async () => {
  const { collab, store } = await table.start();
  const two = await table.joined("writer-two");
  writeParagraph(two, "Før");
  await two.saved();
  await limitPages(store, 1);
  const long = "plads ".repeat(20_000);
  await expect(
    collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text(long) })),
  ).rejects.toMatchObject({
    refusal: "not-stored",
  });
  expect(summaryOf(two)).toBe("<paragraph>Før</paragraph>");
  await limitPages(store, 1_000_000);
  await collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Efter") }));
  await two.until(() => summaryOf(two).includes("Efter"));
  expect(await log()).toHaveLength(2);
});

test("[H2] a person whom the database doesn't know is refused, and takes nobody's text along", async () => {
  const { collab, rights } = await table.start();
  rights.set("ghost", "write");
  const two = await table.joined("writer-two");
  await expect(collab.rewrite(person("ghost"), room(), wantedTexts({ summary: text("Bøh") }))).rejects.toMatchObject({
    refusal: "not-stored",
  });
  writeParagraph(two, "Her");
  await two.saved();
  expect((await log()).map(({ authorId }) => authorId)).toEqual(["writer-two"]);
});

test("[H2] [C1] it is on no screen before it is on disk", async () => {
  const journal = new HeldJournal();
  const { collab } = await table.start({ between: journal.between });
  const two = await table.joined("writer-two");
  const commit = journal.hold();
  const writing = collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Senere") }));
  await commit.reached;
  expect(summaryOf(two)).toBe("");
  journal.letGo();
  await writing;
  await two.until(() => summaryOf(two).includes("Senere"));
});

const audit = { action: "restore-version", subject: "room", facts: { seq: 1 } };
const audits = () =>
  table.server.store.read((db) =>
    db.selectFrom("audit_log").select(["actor", "action", "facts"]).where("subject", "=", "room").execute(),
  );

test("[S1] [H2] the audit log tells of the edit, and of none that changed nothing", async () => {
  const { collab } = await table.start();
  const wanted = wantedTexts({ summary: text("Bragt tilbage") });
  await collab.rewrite(person("writer-one"), room(), wanted, audit);
  await collab.rewrite(person("writer-one"), room(), wanted, audit);
  expect(await audits()).toEqual([{ actor: "person/writer-one", action: audit.action, facts: '{"seq":1}' }]);
  expect(await log()).toHaveLength(1);
});

test("[S1] [H2] where the audit log can't be written there is no edit either, and what others wrote meanwhile is kept", async () => {
  const { collab, store } = await table.start();
  const two = await table.joined("writer-two");
  const three = await table.joined("writer-three", "minutes");
  await refuseAuditRows(store);
  const refused = collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Aldrig") }), audit);
  writeParagraph(three, "Et andet rum");
  await expect(refused).rejects.toMatchObject({ refusal: "not-stored" });
  await three.saved();
  expect([await log(), await audits()]).toEqual([[], []]);
  writeParagraph(two, "Videre");
  await two.saved();
  expect(summaryOf(two)).toBe("<paragraph>Videre</paragraph>");
});

test("[H4] who writes is not held up by a long text that is being brought back", async () => {
  const { collab } = await table.start();
  const two = await table.joined("writer-two", "minutes");
  const paragraphs = Array.from({ length: 2_000 }, () => text("Ti små ord om en sag.").content[0]);
  const wanted = wantedTexts({ summary: { type: "doc", content: paragraphs } });
  let isBack = false;
  const writing = collab.rewrite(person("writer-one"), room(), wanted).then(() => {
    isBack = true;
  });
  let saved = 0;
  while (!isBack) {
    writeParagraph(two, `Ord ${saved}`);
    await two.saved();
    saved += 1;
  }
  await writing;
  // On a thread that was held up no more than the one that waited for it.
  expect(saved).toBeGreaterThan(2);
});

test("[H4] what takes too long to bring back is refused in words, and changes nothing", async () => {
  const timer = new HandTimer();
  const { collab, logged } = await table.start({ tuning: { after: timer.after, historyWorkMs: 1_234 } });
  const refused = collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("For længe") }), audit);
  while (timer.count(1_234) === 0) await new Promise((resolve) => setImmediate(resolve));
  timer.goOff(1_234);
  await expect(refused).rejects.toMatchObject({ refusal: "history-too-large" });
  expect([await log(), await audits()]).toEqual([[], []]);
  expect(logged.map(({ message }) => message)).toEqual(["edit not made"]);
  await collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("Kort") }), audit);
  expect(await log()).toHaveLength(1);
});

test("[C8] a text that is full takes nothing more", async () => {
  const { collab } = await table.start({ tuning: { maxDocumentBytes: 2_000 } });
  await expect(
    collab.rewrite(person("writer-one"), room(), wantedTexts({ summary: text("x".repeat(3_000)) })),
  ).rejects.toMatchObject({
    refusal: "document-too-large",
  });
  expect(await log()).toEqual([]);
});
