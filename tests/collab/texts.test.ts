import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { RichText } from "../../domain/document/rich-text.ts";
import { examineDocument } from "../../server/collab/examine-document.ts";
import { encodeTexts } from "../../server/collab/texts.ts";

/** The texts that updates add up to. */
function decodeTexts(...updates: readonly Uint8Array[]) {
  const examination = examineDocument(updates, { fragments: null, isCompacting: false });
  return examination.kind === "sound" ? examination.texts : examination.cause;
}

const textNode = (text: string, ...marks: readonly string[]) => ({
  type: "text",
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: readonly object[]) => ({ type: "paragraph", content });
const cell = (type: string, text: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
  content: [paragraph(textNode(text))],
});
const listItem = (...content: readonly object[]) => ({ type: "listItem", content });

/** One of everything that a text can hold. */
const everything = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [textNode("Baggrund")] },
    paragraph(textNode("Lov "), textNode("fed", "bold"), textNode("kursiv", "italic"), { type: "hardBreak" }),
    paragraph({
      type: "text",
      text: "kilde",
      marks: [
        {
          type: "link",
          attrs: {
            href: "https://example.org/",
            target: "_blank",
            rel: "noopener noreferrer",
            class: null,
            title: null,
          },
        },
      ],
    }),
    {
      type: "bulletList",
      content: [
        listItem(paragraph(textNode("ydre")), {
          type: "orderedList",
          attrs: { start: 3, type: null },
          content: [listItem(paragraph(textNode("indre")))],
        }),
      ],
    },
    {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "Post"), cell("tableHeader", "Kr.")] },
        { type: "tableRow", content: [cell("tableCell", "I alt"), cell("tableCell", "1.000")] },
      ],
    },
  ],
} as RichText;

test("what goes in comes out: headings, marks, links, nested lists, tables", () => {
  expect(decodeTexts(encodeTexts({ summary: everything, finances: everything }))).toEqual({
    finances: everything,
    summary: everything,
  });
});

test("any words come out as they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }), (words) => {
      const text = { type: "doc", content: words.map((word) => paragraph(textNode(word))) } as RichText;
      expect(decodeTexts(encodeTexts({ decision: text }))).toEqual({ decision: text });
    }),
  );
});

test("the same texts give the same bytes, in whatever order they are named, and add up to themselves", () => {
  const one = encodeTexts({ a: everything, b: everything });
  expect(encodeTexts({ b: everything, a: everything })).toEqual(one);
  expect(decodeTexts(one, one)).toEqual({ a: everything, b: everything });
});

test("texts stored at different times add up", () => {
  const decision = { type: "doc", content: [paragraph(textNode("Godkendt."))] } as RichText;
  const updates = [encodeTexts({ summary: everything }), encodeTexts({ decision })];
  expect(decodeTexts(...updates)).toEqual({ summary: everything, decision });
});

test("a text without content is left out, and what the schema doesn't know is refused", () => {
  expect(decodeTexts(encodeTexts({ a: { type: "doc" }, b: { type: "doc", content: [] } }))).toEqual({});
  expect(() => encodeTexts({ a: { type: "doc", content: [{ type: "iframe" }] } })).toThrow(RangeError);
  expect(() => encodeTexts({ a: { type: "doc", content: [{ type: "text", text: "loose" }] } })).toThrow(RangeError);
});

/** What someone could write who speaks the protocol by hand. */
function written(write: (fragment: Y.XmlFragment, doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  write(doc.getXmlFragment("summary"), doc);
  return decodeTexts(Y.encodeStateAsUpdate(doc));
}

const element = (name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, [...children]);
  return made;
};

const summary = (...content: readonly object[]) => ({ summary: { type: "doc", content } });

test("what comes out is valid, whatever was written", () => {
  const kept = paragraph(textNode("kept"));
  const keptElement = () => element("paragraph", new Y.XmlText("kept"));
  expect(written((fragment) => fragment.insert(0, [new Y.XmlText("loose"), keptElement()]))).toEqual(
    summary(paragraph(textNode("loose")), kept),
  );
  expect(written((fragment) => fragment.insert(0, [element("script"), keptElement()]))).toEqual(summary(kept));
  expect(written((fragment) => fragment.insert(0, [element("paragraph", element("table")), keptElement()]))).toEqual(
    summary({ type: "paragraph" }, kept),
  );
  expect(written((fragment) => fragment.insert(0, [element("listItem", keptElement()), keptElement()]))).toEqual(
    summary(kept),
  );
  expect(written((fragment) => fragment.insert(0, [element("hardBreak")]))).toEqual(summary({ type: "paragraph" }));
  expect(
    written((fragment) => {
      fragment.insert(0, [keptElement()]);
      fragment.delete(0);
    }),
  ).toEqual(summary({ type: "paragraph" }));
  const hook = new Y.XmlHook("hook") as unknown as Y.XmlElement;
  expect(written((fragment) => fragment.insert(0, [hook, keptElement()]))).toEqual(summary(kept));
  expect(written((_fragment, doc) => doc.getMap("a map").set("__proto__", 1))).toMatchObject({
    "a map": { type: "doc", content: [{ type: "paragraph" }] },
  });
});
