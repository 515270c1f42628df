import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";
import type { RichText, RichTextNode } from "./rich-text.ts";
import { documentSchema } from "./schema.ts";

const words = (text: string): RichTextNode => ({ type: "text", text });
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: "paragraph", content });
const item = (...content: RichTextNode[]): RichTextNode => ({ type: "listItem", content });
const bullets = (...content: RichTextNode[]): RichTextNode => ({ type: "bulletList", content });
const numbered = (start: number, ...content: RichTextNode[]): RichTextNode => {
  return { type: "orderedList", attrs: { start }, content };
};
const doc = (...content: RichTextNode[]): RichText => ({ type: "doc", content });

function checked(text: RichText): RichText {
  documentSchema.nodeFromJSON(text).check();
  return text;
}

test("an empty text has no lines", () => {
  expect(plainText(checked(doc({ type: "paragraph" })))).toBe("");
});

test("one line a heading, paragraph, list item; nested lists as the real referat writes them", () => {
  const text = doc(
    { type: "heading", attrs: { level: 1 }, content: [words("Oplæg:")] },
    paragraph(words("Et "), { ...words("fedt"), marks: [{ type: "bold" }] }, words(" ord")),
    bullets(
      item(paragraph(words("proces:")), numbered(1, item(paragraph(words("Plan"))), item(paragraph(words("Valg"))))),
      item(paragraph(words("frist")), bullets(item(paragraph(words("maj")), bullets(item(paragraph(words("12."))))))),
    ),
    numbered(3, item(paragraph(words("at det vedtages"))), item(paragraph(words("at det følges")))),
  );
  expect(plainText(checked(text)).split("\n")).toEqual([
    "Oplæg:",
    "Et fedt ord",
    "- proces:",
    " - 1) Plan",
    " - 2) Valg",
    "- frist",
    " - maj",
    "  - 12.",
    "3. at det vedtages",
    "4. at det følges",
  ]);
});

test("a forced break is a line, a table row too, its cells parted by tabs", () => {
  const cell = (text: string): RichTextNode => ({ type: "tableCell", content: [paragraph(words(text))] });
  const text = doc(paragraph(words("a"), { type: "hardBreak" }, words("b")), {
    type: "table",
    content: [
      { type: "tableRow", content: [cell("År"), cell("Beløb")] },
      { type: "tableRow", content: [cell("2022"), cell("1.000")] },
    ],
  });
  expect(plainText(checked(text))).toBe("a\nb\nÅr\tBeløb\n2022\t1.000");
});
