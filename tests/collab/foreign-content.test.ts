import { dirname } from "node:path";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { readStoredRoom } from "../../db/queries/rooms.ts";
import { yMessage } from "../../domain/document/wire.ts";
import { examineDocument } from "../../server/collab/examine-document.ts";
import { RoundTable } from "./round-table.ts";
import type { YClient } from "./y-client.ts";

const table = new RoundTable();
afterEach(() => table.clear());

const fragments = ["summary"];
const fragmentsOf = async () => fragments;
const element = (name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, [...children]);
  return made;
};
const good = () => element("paragraph", new Y.XmlText("good"));
const goodText = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "good" }] }] };
const withAttribute = (made: Y.XmlElement, name: string, value: unknown) => {
  made.setAttribute(name, value as string);
  return made;
};
const marked = (marks: object) => {
  const text = new Y.XmlText();
  text.insert(0, "good", marks);
  return text;
};
const nested = (depth: number): Y.XmlElement => {
  let inner = element("bulletList", element("listItem", good()));
  for (let level = 0; level < depth; level++) inner = element("bulletList", element("listItem", good(), inner));
  return inner;
};

type Write = (summary: Y.XmlFragment, doc: Y.Doc) => void;
const add = (child: Y.XmlElement | Y.XmlText) => (summary: Y.XmlFragment) => summary.insert(summary.length, [child]);

const hostile: readonly [string, readonly string[], Write][] = [
  ["an unknown node type", ["unknown-node"], (summary) => add(element("script"))(summary)],
  ["a node called like the root", ["unknown-node"], (summary) => add(element("doc", good()))(summary)],
  ["a node called like a property", ["unknown-node"], (summary) => add(element("constructor"))(summary)],
  ["an unknown fragment", ["unknown-fragment"], (_summary, doc) => doc.getXmlFragment("smuggled").insert(0, [good()])],
  ["a map beside the texts", ["unknown-fragment"], (_summary, doc) => doc.getMap("smuggled").set("a", 1)],
  [
    "a map in a text",
    ["foreign-type"],
    (_summary, doc) => {
      const other = new Y.Doc();
      other.getMap("summary").set("a", 1);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    },
  ],
  ["a hook", ["foreign-type"], (summary) => add(new Y.XmlHook("x") as unknown as Y.XmlElement)(summary)],
  [
    "a known attribute of a wrong value",
    ["wrong-attribute"],
    (summary) => {
      add(withAttribute(element("heading"), "level", 9))(summary);
    },
  ],
  [
    "an unknown attribute",
    ["wrong-attribute"],
    (summary) => {
      const [first] = summary.toArray();
      if (first instanceof Y.XmlElement) first.setAttribute("onclick", "alert(1)");
    },
  ],
  ["a list item that is in no list", ["misplaced"], (summary) => add(element("listItem", good()))(summary)],
  [
    "a table in a paragraph",
    ["wrong-structure"],
    (summary) => {
      const [first] = summary.toArray();
      if (first instanceof Y.XmlElement) first.insert(1, [element("table")]);
    },
  ],
  [
    "an image in the words",
    ["foreign-type"],
    (summary) => {
      const text = summary.firstChild;
      if (text instanceof Y.XmlElement && text.firstChild instanceof Y.XmlText)
        text.firstChild.insertEmbed(4, { image: "x" });
    },
  ],
];

test.each(hostile)("%s is taken away, once and for all", (_name, faults, write) => {
  const doc = new Y.Doc();
  const summary = doc.getXmlFragment("summary");
  summary.insert(0, [good()]);
  doc.transact(() => write(summary, doc));
  const found = examineDocument([Y.encodeStateAsUpdate(doc)], { fragments, isCompacting: false });
  if (found.kind !== "sound" || found.repair === null) throw new Error(`nothing was repaired: ${found.kind}`);
  expect(found.repair.faults).toEqual(faults);
  const [first, ...more] = found.texts.summary?.content ?? [];
  expect(first).toEqual(goodText.content[0]);
  expect(more.map(({ type, attrs }) => [type, attrs?.level])).toEqual(
    _name.includes("wrong value") ? [["heading", 1]] : [],
  );
  Y.applyUpdate(doc, found.repair.update);
  const again = examineDocument([Y.encodeStateAsUpdate(doc)], { fragments, isCompacting: false });
  expect(again).toEqual({ ...found, repair: null });
});

test("words stay when their marks or their place are wrong", () => {
  const doc = new Y.Doc();
  const summary = doc.getXmlFragment("summary");
  summary.insert(0, [
    element("paragraph", marked({ link: { href: "javascript:alert(1)" }, blink: {} })),
    new Y.XmlText("good"),
  ]);
  const found = examineDocument([Y.encodeStateAsUpdate(doc)], { fragments, isCompacting: false });
  expect(found).toMatchObject({ texts: { summary: { content: [goodText.content[0], goodText.content[0]] } } });
  expect(found).toMatchObject({ repair: { faults: ["misplaced", "wrong-mark"] } });
});

test("what people write is left alone: lists in lists, all marks, tables", () => {
  const doc = new Y.Doc();
  const bold = marked({ bold: {}, italic: {}, "link--AAAAAAA=": { href: "https://example.org", target: "_blank" } });
  const cell = withAttribute(element("tableCell", good()), "colwidth", [100]);
  doc
    .getXmlFragment("summary")
    .insert(0, [
      element("paragraph", bold),
      nested(10),
      withAttribute(element("orderedList", element("listItem", good())), "start", 3),
      element("table", element("tableRow", cell)),
    ]);
  const found = examineDocument([Y.encodeStateAsUpdate(doc)], { fragments, isCompacting: false });
  expect(found).toMatchObject({ kind: "sound", repair: null });
});

const writeGood = (client: YClient) => client.doc.getXmlFragment("summary").insert(0, [good()]);
const readTexts = () => table.server.collab.readTexts({ itemId: table.server.itemId, zone: "case" });

test("[C10] when the room falls quiet everybody's document is mended, and the log says by whom: the server", async () => {
  const { store, logged } = await table.start({ fragmentsOf, tuning: { quietAfterMs: 1 } });
  const one = await table.joined("writer-one");
  const two = await table.joined("writer-two");
  writeGood(one);
  await two.until(() => two.doc.getXmlFragment("summary").length === 1);
  one.doc.getXmlFragment("smuggled").insert(0, [good()]);
  one.doc.getXmlFragment("summary").insert(1, [element("script"), nested(200)]);
  await two.until(() => two.doc.getXmlFragment("smuggled").length === 1);
  const isMended = ({ doc }: YClient) =>
    doc.getXmlFragment("smuggled").length === 0 && doc.getXmlFragment("summary").length === 2;
  await Promise.all([one.until(() => isMended(one)), two.until(() => isMended(two))]);
  expect([one.closes, two.closes]).toEqual([[], []]);
  const authors = await store.read((db) => db.selectFrom("room_update").select("author_id").orderBy("seq").execute());
  expect(authors.map(({ author_id }) => author_id)).toContain(null);
  expect(logged.filter(({ message }) => message === "foreign content taken away").length).toBeGreaterThan(0);
  expect(JSON.stringify(logged)).not.toContain("good");
  one.doc.getXmlFragment("summary").insert(0, [good()]);
  await one.saved();
});

/** So deep that to delete it, or even to look through it, takes more stack than there is. */
function bottomless(): Uint8Array {
  const doc = new Y.Doc();
  let parent: Y.XmlFragment = doc.getXmlFragment("summary");
  doc.transact(() => {
    for (let level = 0; level < 20_000; level++) {
      const child = new Y.XmlElement("bulletList");
      parent.insert(0, [child]);
      parent = child;
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

test("[C10] a document that can't be mended is shown to nobody; its last good text still is, after a restart too", async () => {
  const { itemId, port, file, store, stop, logged } = await table.start({ fragmentsOf, tuning: { quietAfterMs: 1 } });
  const one = await table.joined("writer-one");
  writeGood(one);
  await one.saved();
  expect(await readTexts()).toEqual({ summary: goodText });
  const hostileOne = await table.raw("writer-two");
  hostileOne.send(yMessage.sync, 2, bottomless());
  expect(await hostileOne.closed).toEqual({ code: 4423, reason: "room-quarantined" });
  await one.until(() => one.closes.length > 0);
  expect(one.closes[0]).toEqual({ code: 4423, reason: "room-quarantined" });
  expect(one.provider.shouldConnect).toBe(false);
  expect(await (await table.raw("writer-three")).closed).toEqual({ code: 4423, reason: "room-quarantined" });
  expect(await readTexts()).toEqual({ summary: goodText });
  const rows = await store.read((db) => db.selectFrom("room_quarantine").selectAll().execute());
  expect(rows).toEqual([{ room: table.room(), seq: 2, cause: "cannot-be-read", at: "2026-01-12T09:00:00.000Z" }]);
  expect((await store.read((db) => readStoredRoom(db, table.room()))).seq).toBe(2);
  expect(logged.filter(({ level }) => level === "error").map(({ message }) => message)).toEqual(["room quarantined"]);
  const minutes = await table.joined("writer-one", "minutes");
  expect(minutes.closes).toEqual([]);
  await stop();
  await table.start({ folder: dirname(file), itemId, port, fragmentsOf });
  expect(await (await table.raw("writer-three")).closed).toEqual({ code: 4423, reason: "room-quarantined" });
  expect(await readTexts()).toEqual({ summary: goodText });
});
