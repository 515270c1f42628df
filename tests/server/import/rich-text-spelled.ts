import type { RichText, RichTextNode } from "../../../domain/document/rich-text.ts";

/** Short names, so that an expected text reads as the text does. */
export const doc = (...content: RichTextNode[]): RichText => ({ type: "doc", content });
export const p = (...lines: string[]): RichTextNode => ({
  type: "paragraph",
  content: lines.flatMap((text, index) => [...(index === 0 ? [] : [{ type: "hardBreak" }]), { type: "text", text }]),
});
const heading = (level: number) => (text: string) => {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
};
export const h1 = heading(1);
export const h2 = heading(2);
export const li = (text: string, ...lists: RichTextNode[]): RichTextNode => ({
  type: "listItem",
  content: [p(text), ...lists],
});
const items = (entries: readonly (string | RichTextNode)[]) => {
  return entries.map((entry) => (typeof entry === "string" ? li(entry) : entry));
};
export const ul = (...entries: (string | RichTextNode)[]): RichTextNode => {
  return { type: "bulletList", content: items(entries) };
};
export const ol = (start: number, ...entries: (string | RichTextNode)[]): RichTextNode => {
  return { type: "orderedList", attrs: { start, type: null }, content: items(entries) };
};
