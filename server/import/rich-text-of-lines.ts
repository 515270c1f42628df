import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import type { Claim } from "./line-ledger.ts";
import { readListItem, readNumberedLine } from "./list-item-line.ts";
import { type ListEntry, listNodes } from "./list-nodes.ts";
import type { SourceLine } from "./source-lines.ts";
import { isNumberedSubheading, isSubheading } from "./subheading.ts";

/**
 * The text of one section, after the schema of `domain/document`: paragraphs, sub-headings of two levels and nested
 * lists. Lines without a blank between them are one paragraph with forced breaks. Claims each line as it is placed.
 */
export function richTextOfLines(lines: readonly SourceLine[], claim: Claim): RichText {
  const blocks: RichTextNode[] = [];
  let underHeading = false;
  for (let index = 0; index < lines.length; ) {
    const block: Block =
      listAt(lines, index, claim) ?? headingAt(lines, index, claim, underHeading) ?? paragraphAt(lines, index, claim);
    underHeading ||= block.opens === true;
    for (const node of block.nodes) blocks.push(node);
    index = block.end;
  }
  return { type: "doc", content: blocks.length === 0 ? [{ type: "paragraph" }] : blocks };
}

interface Block {
  readonly nodes: readonly RichTextNode[];
  /** Index of the first line after the block. */
  readonly end: number;
  /** True for a heading that numbered ones stand below. */
  readonly opens?: boolean;
}

/** A run of list items, whatever blank lines stand between them. */
function listAt(lines: readonly SourceLine[], start: number, claim: Claim): Block | null {
  const entries: ListEntry[] = [];
  let index = start;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    const item = readListItem(line) ?? numberedItemAt(lines, index, entries.at(-1));
    if (item === null) break;
    const { indent, number, text } = item;
    let end = index + 1;
    while (continuesItem(lines[end], indent)) end++;
    const more = lines.slice(index + 1, end);
    claimAll(lines.slice(index, end), claim);
    entries.push({ line, indent, number, paragraph: paragraph([text, ...more.map((next) => next.text)]) });
    index = end;
  }
  return entries.length === 0 ? null : { nodes: listNodes(entries), end: index };
}

/** An indented line right below an item belongs to it. */
function continuesItem(line: SourceLine | undefined, indent: number): boolean {
  return line !== undefined && !line.afterBlank && line.indent > indent && readListItem(line) === null;
}

/** "1. text" is an item when the number before or after it is its neighbour; alone it is a heading or a sentence. */
function numberedItemAt(lines: readonly SourceLine[], index: number, previous: ListEntry | undefined) {
  const numberOf = (line: SourceLine | undefined) => (line === undefined ? null : readNumberedLine(line));
  const item = numberOf(lines[index]);
  if (item === null) return null;
  const follows = previous?.number === item.number - 1;
  return follows || numberOf(lines[index + 1])?.number === item.number + 1 ? item : null;
}

/** A heading stands alone and has something below it. Numbered ones are below those with a colon, where there are any. */
function headingAt(lines: readonly SourceLine[], index: number, claim: Claim, underHeading: boolean): Block | null {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || !line.afterBlank) return null;
  if (!next.afterBlank && readListItem(next) === null) return null;
  const numbered = isNumberedSubheading(line.text);
  if (!numbered && !isSubheading(line.text)) return null;
  claim(line);
  const level = numbered && underHeading ? 2 : 1;
  return {
    nodes: [{ type: "heading", attrs: { level }, content: [words(line.text)] }],
    end: index + 1,
    opens: !numbered,
  };
}

function paragraphAt(lines: readonly SourceLine[], start: number, claim: Claim): Block {
  let end = start + 1;
  for (let line = lines[end]; line !== undefined && !line.afterBlank; line = lines[end]) {
    if (readListItem(line) !== null || numberedItemAt(lines, end, undefined) !== null) break;
    end++;
  }
  const own = lines.slice(start, end);
  claimAll(own, claim);
  return { nodes: [paragraph(own.map(({ text }) => text))], end };
}

function claimAll(lines: readonly SourceLine[], claim: Claim): void {
  for (const line of lines) claim(line);
}

const words = (text: string): RichTextNode => ({ type: "text", text });

function paragraph(texts: readonly string[]): RichTextNode {
  const content = texts.flatMap((text, index) => (index === 0 ? [words(text)] : [{ type: "hardBreak" }, words(text)]));
  return { type: "paragraph", content };
}
