import { diffArrays } from "diff";
import { plainText } from "./plain-text.ts";
import type { RichText, RichTextNode } from "./rich-text.ts";

/** What differs between a text as it was frozen and as someone wrote on: the blocks of each that the other lacks. */
export interface LateChange {
  /** Name of the text in its room: a section's key, or `decision`. */
  readonly fragment: string;
  readonly frozen: RichText;
  readonly written: RichText;
}

/** The blocks that differ; null if the texts say the same. */
export function lateChange(fragment: string, frozen: RichText, written: RichText): LateChange | null {
  const parts = diffArrays(blocksOf(frozen), blocksOf(written), { comparator: saysTheSame });
  const removed = parts.filter((part) => part.removed).flatMap(({ value }) => value);
  const added = parts.filter((part) => part.added).flatMap(({ value }) => value);
  if (removed.length === 0 && added.length === 0) return null;
  return { fragment, frozen: { type: "doc", content: removed }, written: { type: "doc", content: added } };
}

/** Blocks without words and form, such as the last empty paragraph of an editor, say nothing. */
const blocksOf = ({ content = [] }: RichText): RichTextNode[] =>
  content.filter((block) => block.type !== "paragraph" || plainText({ type: "doc", content: [block] }) !== "");

const saysTheSame = (one: RichTextNode, other: RichTextNode): boolean => written(one) === written(other);

/** Form and words of a block, alike for attributes that are left out and those that are null. */
function written(node: RichTextNode): string {
  const attributes = (of: Pick<RichTextNode, "attrs">) =>
    Object.entries(of.attrs ?? {})
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const marks = (node.marks ?? []).map((mark) => [mark.type, attributes(mark)]);
  return JSON.stringify([node.type, attributes(node), marks, node.text, (node.content ?? []).map(written)]);
}
