/** One line of the source that is not blank. */
export interface SourceLine {
  /** Line number in the file, from 1, as an editor counts. */
  readonly number: number;
  /** How many spaces it begins with. */
  readonly indent: number;
  /** Without the spaces around it. */
  readonly text: string;
  /** True when a blank line, a new page, or nothing comes before it. */
  readonly afterBlank: boolean;
}

/**
 * The lines of a decoded text that are not blank, in order. A form feed, as text layers put between pages, breaks a line
 * without counting as one.
 */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  for (const [index, whole] of text.split(/\r\n|[\n\r]/).entries()) {
    for (const piece of whole.split(/[\v\f\u0085\u2028\u2029]/)) {
      const trimmed = piece.trim();
      if (trimmed !== "") {
        lines.push({ number: index + 1, indent: piece.length - piece.trimStart().length, text: trimmed, afterBlank });
      }
      afterBlank = trimmed === "";
    }
  }
  return lines;
}
