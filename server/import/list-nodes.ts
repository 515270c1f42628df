import type { RichTextNode } from "../../domain/document/rich-text.ts";
import { notUnderstood } from "./line-ledger.ts";
import type { ListItemLine } from "./list-item-line.ts";
import type { SourceLine } from "./source-lines.ts";
import { splitBefore } from "./split-before.ts";

/** One item, the line that it begins with, and the paragraph that it holds. */
export interface ListEntry extends Omit<ListItemLine, "text"> {
  readonly line: SourceLine;
  readonly paragraph: RichTextNode;
}

const deepest = 8;

/**
 * Lists of entries, nested as their indents are. A list ends where bullets turn to numbers or the numbers do not follow
 * each other, so that each number stays what it was. Refuses lists deeper than people write them.
 */
export function listNodes(entries: readonly ListEntry[], depth = 1): RichTextNode[] {
  const [first] = entries;
  if (first === undefined) return [];
  if (depth > deepest) throw notUnderstood(first.line.number, `højst ${deepest} niveauer`);
  const lists: { first: ListEntry; items: RichTextNode[] }[] = [];
  for (const [entry, ...below] of splitBefore(entries, ({ indent }) => indent <= first.indent)) {
    const item: RichTextNode = { type: "listItem", content: [entry.paragraph, ...listNodes(below, depth + 1)] };
    const list = lists.at(-1);
    if (list !== undefined && continues(list.first, list.items.length, entry)) list.items.push(item);
    else lists.push({ first: entry, items: [item] });
  }
  return lists.map(({ first: { number }, items }) =>
    number === null
      ? { type: "bulletList", content: items }
      : { type: "orderedList", attrs: { start: number, type: null }, content: items },
  );
}

function continues(first: ListEntry, length: number, next: ListEntry): boolean {
  return first.number === null ? next.number === null : next.number === first.number + length;
}
