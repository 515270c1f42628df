import { notUnderstood } from "./line-ledger.ts";
import { readSectionHeading, type SectionHeading } from "./section-heading.ts";
import type { SourceLine } from "./source-lines.ts";
import { splitBefore } from "./split-before.ts";
import { structuralText } from "./structural-line.ts";

/** One item's lines: its heading, what stands before its first section, and its sections. */
export interface ItemLines {
  readonly number: number;
  readonly title: string;
  readonly heading: SourceLine;
  readonly preamble: readonly SourceLine[];
  readonly sections: readonly SectionLines[];
}

export interface SectionLines {
  readonly heading: SourceLine;
  readonly opens: SectionHeading;
  readonly lines: readonly SourceLine[];
}

const itemHeading = /^Punkt (?<number>\d{1,4}): ?(?<title>.*)$/u;

/** How many of the lines come before the first item. */
export function linesBeforeItems(lines: readonly SourceLine[]): number {
  const first = lines.findIndex(isItemHeading);
  return first === -1 ? lines.length : first;
}

/**
 * Splits lines that begin with "Punkt 1: title" into items. Numbers must rise, as they do in minutes that restart them
 * each meeting and in those that run through the year. Refuses `import-line-not-understood`.
 */
export function splitItems(lines: readonly SourceLine[]): ItemLines[] {
  const items: ItemLines[] = [];
  for (const [heading, ...body] of splitBefore(lines, isItemHeading)) {
    const groups = itemHeading.exec(structuralText(heading) ?? "")?.groups;
    const number = Number(groups?.number);
    const title = groups?.title ?? "";
    const last = items.at(-1)?.number ?? 0;
    if (!(number > last) || title === "") throw notUnderstood(heading.number, `Punkt ${last + 1}: titel`);
    items.push({ number, title, heading, ...splitSections(body) });
  }
  return items;
}

function isItemHeading(line: SourceLine): boolean {
  return itemHeading.test(structuralText(line) ?? "");
}

function splitSections(lines: readonly SourceLine[]): Pick<ItemLines, "preamble" | "sections"> {
  const first = lines.findIndex((line) => readSectionHeading(line) !== null);
  if (first === -1) return { preamble: lines, sections: [] };
  const sections = splitBefore(lines.slice(first), (line) => readSectionHeading(line) !== null).flatMap(
    ([heading, ...rest]) => {
      const opens = readSectionHeading(heading);
      return opens === null ? [] : [{ heading, opens, lines: rest }];
    },
  );
  return { preamble: lines.slice(0, first), sections };
}
