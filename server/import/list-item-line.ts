import { isMonth } from "./meeting-time-line.ts";
import type { SourceLine } from "./source-lines.ts";

/** A line as an item of a list. `number` is the item's own in an ordered list, null behind a bullet. */
export interface ListItemLine {
  readonly indent: number;
  readonly number: number | null;
  readonly text: string;
}

const bullets = "-–•·*";
const numberedByParenthesis = /^(\d{1,3})\) +(?=\S)/;
const numberedByStop = /^(\d{1,2})\. +(?=\S)(\p{L}*)/u;

/** Reads "- text", "- 1) text" or "1) text"; null for any other line. */
export function readListItem({ text, indent }: SourceLine): ListItemLine | null {
  const bulleted = bullets.includes(text.charAt(0)) && text.charAt(1) === " ";
  const rest = bulleted ? text.slice(2).trimStart() : text;
  const marked = numberedByParenthesis.exec(rest);
  if (marked !== null) return { indent, number: Number(marked[1]), text: rest.slice(marked[0].length) };
  return bulleted ? { indent, number: null, text: rest } : null;
}

/** Reads "1. text", which may be a heading, an item or just a sentence; null for any other line, and for "12. januar". */
export function readNumberedLine({ text, indent }: SourceLine): (ListItemLine & { number: number }) | null {
  const match = numberedByStop.exec(text);
  if (match === null || isMonth(match[2] ?? "")) return null;
  const digits = match[1] ?? "";
  return { indent, number: Number(digits), text: text.slice(digits.length + 1).trimStart() };
}
