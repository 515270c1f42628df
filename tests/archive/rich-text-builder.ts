import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";

type Inline = string | RichTextNode;

/** Texts in few words, for fixtures. */
export const doc = (...content: readonly RichTextNode[]): RichText => ({ type: "doc", content });
export const p = (...content: readonly Inline[]): RichTextNode => ({ type: "paragraph", content: content.map(inline) });
export const h1 = (text: string): RichTextNode => heading(1, text);
export const h2 = (text: string): RichTextNode => heading(2, text);
export const text = (
  words: string,
  ...marks: readonly (string | [string, Record<string, unknown>])[]
): RichTextNode => ({
  type: "text",
  text: words,
  marks: marks.map((mark) => (typeof mark === "string" ? { type: mark } : { type: mark[0], attrs: mark[1] })),
});
export const link = (words: string, href: string): RichTextNode => text(words, ["link", { href }]);
export const br: RichTextNode = { type: "hardBreak" };

/** Each item is a paragraph, or the blocks that are given. */
export const ul = (...items: readonly (string | readonly RichTextNode[])[]): RichTextNode => ({
  type: "bulletList",
  content: items.map(listItem),
});
export const ol = (start: number, ...items: readonly (string | readonly RichTextNode[])[]): RichTextNode => ({
  type: "orderedList",
  attrs: { start },
  content: items.map(listItem),
});

/** The first row holds headings. */
export const table = (...rows: readonly (readonly Inline[])[]): RichTextNode => ({
  type: "table",
  content: rows.map((cells, row) => ({
    type: "tableRow",
    content: cells.map((content) => cell(row === 0 ? "tableHeader" : "tableCell", {}, p(content))),
  })),
});
export const cell = (
  type: "tableHeader" | "tableCell",
  spans: { colspan?: number; rowspan?: number },
  ...content: readonly RichTextNode[]
): RichTextNode => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, ...spans }, content });

const inline = (content: Inline): RichTextNode =>
  typeof content === "string" ? { type: "text", text: content } : content;
const heading = (level: 1 | 2, words: string): RichTextNode => ({
  type: "heading",
  attrs: { level },
  content: [inline(words)],
});
const listItem = (item: string | readonly RichTextNode[]): RichTextNode => ({
  type: "listItem",
  content: typeof item === "string" ? [p(item)] : item,
});
