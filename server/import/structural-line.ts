import type { SourceLine } from "./source-lines.ts";

/** Longer than any heading, date or title; keeps the patterns of structure away from lines of any length. */
const longestHeading = 500;

/** A line as one that carries structure: single spaces; null when it is too long to be one. */
export function structuralText(line: SourceLine): string | null {
  return line.text.length > longestHeading ? null : line.text.replace(/ +/g, " ");
}
