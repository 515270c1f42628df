import { Refusal } from "../../domain/refusal.ts";
import { type LineLedger, notUnderstood } from "./line-ledger.ts";
import type { SourceLine } from "./source-lines.ts";
import { structuralText } from "./structural-line.ts";

/** One entry of the table of contents; `line` is where it begins. */
export interface ContentsEntry {
  readonly title: string;
  readonly line: number;
}

const contentsHeading = "Indholdsfortegnelse";
const anEntry = "Titel..... 3";
const pageNumber = /[ .…](\d{1,4})$/u;

/**
 * Reads "Indholdsfortegnelse" and its entries: title, dot leaders, page number. A long title may run over several lines;
 * only its last has the page. Refuses `import-line-not-understood`.
 */
export function readContents(lines: readonly SourceLine[], ledger: LineLedger, before: number): ContentsEntry[] {
  const [heading, ...rest] = lines;
  if (heading?.text.replace(/:$/, "") !== contentsHeading) {
    throw notUnderstood(heading?.number ?? before, contentsHeading);
  }
  const claim = ledger.claimFor("table of contents");
  claim(heading);
  const entries: ContentsEntry[] = [];
  let begun: SourceLine[] = [];
  for (const line of rest) {
    claim(line);
    begun.push(line);
    if (!pageNumber.test(structuralText(line) ?? "")) continue;
    entries.push(entryOf(begun));
    begun = [];
  }
  if (begun[0] !== undefined) throw notUnderstood(begun[0].number, anEntry);
  return entries;
}

function entryOf(lines: readonly SourceLine[]): ContentsEntry {
  const title = lines.map((line) => {
    const text = structuralText(line);
    if (text === null) throw notUnderstood(line.number, anEntry);
    return text;
  });
  return { title: title.join(" ").replace(pageNumber, ""), line: lines[0]?.number ?? 1 };
}

/** A title without its leaders, to compare; a title that ends in dots of its own is compared without them too. */
function comparable(title: string): string {
  let end = title.length;
  while (end > 0 && " .…".includes(title.charAt(end - 1))) end--;
  return title.slice(0, end);
}

/**
 * Refuses `import-contents-disagree` unless the items are those of the table of contents, in its order. That an item is
 * closed stands in its title ("Lukket:"), so equal titles agree on that too.
 */
export function checkContents(
  contents: readonly ContentsEntry[],
  items: readonly { readonly title: string; readonly line: number }[],
): void {
  for (let index = 0; index < Math.max(contents.length, items.length); index++) {
    const entry = contents[index];
    const item = items[index];
    if (entry !== undefined && item !== undefined && comparable(entry.title) === comparable(item.title)) continue;
    throw new Refusal("import-contents-disagree", {
      line: entry?.line ?? item?.line ?? 1,
      ...(item === undefined ? {} : { itemLine: item.line }),
    });
  }
}
