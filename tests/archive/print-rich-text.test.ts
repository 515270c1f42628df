import { expect, test } from "vitest";
import type { RichTextNode } from "../../domain/document/rich-text.ts";
import type { PrintNode } from "../../server/archive/print-model.ts";
import { printRichText } from "../../server/archive/print-rich-text.ts";
import { printableText } from "../../server/archive/printable-text.ts";
import { br, cell, doc, h1, h2, link, ol, p, table, text, ul } from "./rich-text-builder.ts";

const ascii = printableText(new Set(Array.from({ length: 95 }, (_, index) => 32 + index)));
const print = (...content: readonly RichTextNode[]) => printRichText(doc(...content), ascii);
const plainRun = (words: string) => ({ kind: "text", text: [words], bold: false, italic: false, href: null });
const paragraph = (words: string) => ({ kind: "paragraph", runs: [plainRun(words)] });

test("prints marks, line breaks and links", () => {
  const words = p("a ", text("b", "bold", "italic"), br, link("c", "https://example.org/\u00e6?x=1"));
  expect(print(words)).toEqual([
    {
      kind: "paragraph",
      runs: [
        plainRun("a "),
        { ...plainRun("b"), bold: true, italic: true },
        { kind: "line-break" },
        { ...plainRun("c"), href: "https://example.org/%C3%A6?x=1" },
      ],
    },
  ]);
});

test.each([
  ["http://a.dk", "http://a.dk/"],
  ["mailto:a@example.org", "mailto:a@example.org"],
  ["tel:+4512345678", "tel:+4512345678"],
  ["java\nscript:alert(1)", null],
  ["file:///etc/passwd", null],
  ["data:text/html,x", null],
  ["/relative", null],
  ["https://", null],
  [`https://a.dk/${"x".repeat(3000)}`, null],
])("a link to %s goes to %s", (href, expected) => {
  expect(print(p(link("x", href)))).toEqual([{ kind: "paragraph", runs: [{ ...plainRun("x"), href: expected }] }]);
});

test("numbers a list 1. and a list in a list 1), from where it starts", () => {
  expect(print(ol(3, "a", [p("b"), ol(1, "c"), ul("d")]))).toEqual([
    {
      kind: "list",
      start: 3,
      numbering: "1.",
      items: [
        [paragraph("a")],
        [
          paragraph("b"),
          { kind: "list", start: 1, numbering: "1)", items: [[paragraph("c")]] },
          { kind: "list", start: null, numbering: "1)", items: [[paragraph("d")]] },
        ],
      ],
    },
  ]);
});

test("prints nothing where there is nothing to see", () => {
  expect(print(p(), p("  "), p(br), h1(" "), ul("", [p()]), table(["", " "], [""]), p("\u200b"))).toEqual([]);
});

test("keeps heading levels, but skips none", () => {
  const levels = (nodes: readonly PrintNode[]) => nodes.map((node) => (node.kind === "heading" ? node.level : null));
  expect(levels(print(h2("a"), h2("b"), h1("c"), h2("d")))).toEqual([1, 1, 1, 2]);
  expect(levels(print(h2("a"), h2("b")))).toEqual([1, 1]);
});

test("prints a heading in a list or as long as a paragraph as a bold paragraph", () => {
  const bold = (words: string) => ({ kind: "paragraph", runs: [{ ...plainRun(words), bold: true }] });
  expect(print(ul([h1("a")]))).toMatchObject([{ items: [[bold("a")]] }]);
  expect(print(h1("ab ".repeat(200)))).toEqual([bold("ab ".repeat(200))]);
});

test("prints what is nested deeper than eight levels at the eighth", () => {
  let nested = p("deepest");
  for (let level = 20; level > 0; level -= 1) nested = ul([p(`level ${level}`), nested]);
  const printed = JSON.stringify(print(nested));
  expect(printed.match(/"kind":"list"/g)).toHaveLength(8);
  expect([...printed.matchAll(/level \d+|deepest/g)].map(([words]) => words)).toEqual([
    ...Array.from({ length: 20 }, (_, index) => `level ${index + 1}`),
    "deepest",
  ]);
});

test.each<[string, RichTextNode, string]>([
  ["block", { type: "video" }, 'A text cannot hold a node of type "video"'],
  ["inline node", p({ type: "image" }), 'A paragraph cannot hold a node of type "image"'],
  ["mark", p(text("x", "strike")), 'Text cannot have a mark of type "strike"'],
  ["list item", { type: "bulletList", content: [p("x")] }, 'A list cannot hold a node of type "paragraph"'],
  ["row", { type: "table", content: [p("x")] }, 'A table cannot hold a node of type "paragraph"'],
  [
    "cell",
    { type: "table", content: [{ type: "tableRow", content: [p("x")] }] },
    'A table row cannot hold a node of type "paragraph"',
  ],
])("says which %s it does not know", (_, node, message) => {
  expect(() => print(node)).toThrow(message);
});

test("refuses a text that no person nested", () => {
  let nested = p("x");
  for (let level = 0; level < 200; level += 1) nested = ul([nested]);
  expect(() => print(nested)).toThrow("nested more than 100 levels deep");
  const inTable = { type: "table", content: [{ type: "tableRow", content: [cell("tableCell", {}, nested)] }] };
  expect(() => print(inTable)).toThrow("nested more than 100 levels deep");
});

test("keeps a table, and its empty cells, if one cell says something", () => {
  expect(print(table(["a", ""], ["", ""]))).toMatchObject([{ kind: "table", columns: 2, headerRows: 1 }]);
  const withCells = { type: "table", content: [{ type: "tableRow", content: [cell("tableCell", {}, ul("a"))] }] };
  expect(print(withCells)).toMatchObject([{ kind: "table", cells: [{ nodes: [{ kind: "list" }] }] }]);
});
