import type { ImportedMinutes } from "../../domain/minutes/imported-minutes.ts";
import { checkContents, readContents } from "./contents-table.ts";
import { linesBeforeItems, splitItems } from "./item-lines.ts";
import { LineLedger, notUnderstood } from "./line-ledger.ts";
import { readItem } from "./read-item.ts";
import { knownHeadings } from "./section-heading.ts";
import type { SourceLine } from "./source-lines.ts";
import { readTitleBlock, titleBlockLines } from "./title-block.ts";

/**
 * Reads the lines of minutes, claiming each in the ledger; a line without a place refuses the whole. The table of contents
 * is checked against the items and then forgotten.
 */
export function readMinutes(lines: readonly SourceLine[], ledger = new LineLedger(lines)): ImportedMinutes {
  const head = readTitleBlock(lines, ledger);
  const firstItem = Math.max(linesBeforeItems(lines), titleBlockLines);
  const lastOfTitle = lines[titleBlockLines - 1]?.number ?? 1;
  const contents = readContents(lines.slice(titleBlockLines, firstItem), ledger, lastOfTitle);
  const found = splitItems(lines.slice(firstItem)).map((item) => {
    return { title: item.title, line: item.heading.number, item: readItem(item, ledger) };
  });
  if (found.length === 0) throw notUnderstood(lines.at(-1)?.number ?? 1, "Punkt 1: titel");
  ledger.settle(knownHeadings);
  checkContents(contents, found);
  return { ...head, items: found.map(({ item }) => item) };
}
