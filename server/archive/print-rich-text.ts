import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import { inColumns, inLines, type LongWords } from "./breakable-text.ts";
import type { PrintNode, PrintRun } from "./print-model.ts";
import { isBlank, printRuns } from "./print-runs.ts";
import { printTable } from "./print-table.ts";
import type { PrintableText } from "./printable-text.ts";
import { wholeNumber } from "./whole-number.ts";

/** Lists and tables within each other: deeper ones are printed at this level. Typst itself stops at about twenty. */
const deepestPrinted = 8;
/** Text nested deeper was made by no person. */
const deepestRead = 100;
/** A longer heading is a paragraph in the wrong style: it would fill the bookmarks, and PDF/A bounds strings. */
export const longestHeading = 500;

/** Where in a text a node stands. */
interface PrintPlace {
  readonly printable: PrintableText;
  readonly longWords: LongWords;
  readonly read: number;
  readonly printed: number;
  /** How many lists are around it. */
  readonly lists: number;
}

/** What there is to print of a text; empty if there is nothing to see. Throws for what the schema doesn't know. */
export function printRichText(text: RichText, printable: PrintableText): readonly PrintNode[] {
  const place = { printable, longWords: inLines, read: 0, printed: 0, lists: 0 };
  return withoutSkippedLevels(printNodes(text.content ?? [], place));
}

/** The blocks among `nodes`, without those in which there is nothing to see. */
function printNodes(nodes: readonly RichTextNode[], place: PrintPlace): readonly PrintNode[] {
  if (place.read > deepestRead) throw new Error(`A text is nested more than ${deepestRead} levels deep`);
  return nodes.flatMap((node) => printNode(node, place));
}

function printNode(node: RichTextNode, place: PrintPlace): readonly PrintNode[] {
  const content = node.content ?? [];
  const inside: PrintPlace = { ...place, read: place.read + 1, printed: place.printed + 1 };
  switch (node.type) {
    case "paragraph":
      return paragraph(printRuns(content, place.printable, place.longWords));
    case "heading":
      return heading(node, place);
    case "bulletList":
    case "orderedList": {
      const items = content.map((item) => printListItem(item, { ...inside, lists: place.lists + 1 }));
      const filled = items.filter((item) => item.length > 0);
      if (place.printed >= deepestPrinted || filled.length === 0) return filled.flat();
      const start = node.type === "bulletList" ? null : wholeNumber(node.attrs?.start);
      return [{ kind: "list", start, numbering: place.lists > 0 ? "1)" : "1.", items: filled }];
    }
    case "table": {
      const table = printTable(content, (nodes) => printNodes(nodes, { ...inside, longWords: inColumns }));
      const filled = table.cells.filter((cell) => cell.nodes.length > 0);
      return place.printed >= deepestPrinted || filled.length === 0 ? filled.flatMap((cell) => cell.nodes) : [table];
    }
    default:
      throw new Error(`A text cannot hold a node of type "${node.type}"`);
  }
}

function printListItem(item: RichTextNode, place: PrintPlace): readonly PrintNode[] {
  if (item.type !== "listItem") throw new Error(`A list cannot hold a node of type "${item.type}"`);
  return printNodes(item.content ?? [], place);
}

/** A heading, where a heading may stand: inside lists and tables it is a bold paragraph. */
function heading(node: RichTextNode, { printable, longWords, printed }: PrintPlace): readonly PrintNode[] {
  const runs = printRuns(node.content ?? [], printable, longWords);
  const length = runs.reduce((sum, run) => sum + (run.kind === "text" ? run.text.join("").length : 0), 0);
  if (isBlank(runs)) return [];
  if (printed === 0 && length <= longestHeading)
    return [{ kind: "heading", level: node.attrs?.level === 2 ? 2 : 1, runs }];
  return paragraph(runs.map((run) => (run.kind === "text" ? { ...run, bold: true } : run)));
}

const paragraph = (runs: readonly PrintRun[]): readonly PrintNode[] =>
  isBlank(runs) ? [] : [{ kind: "paragraph", runs }];

/** A heading of level 2 before any of level 1 becomes one of level 1: accessible PDF (PDF/UA) skips no level. */
function withoutSkippedLevels(nodes: readonly PrintNode[]): readonly PrintNode[] {
  const first = nodes.findIndex((node) => node.kind === "heading" && node.level === 1);
  const end = first === -1 ? nodes.length : first;
  return nodes.map((node, index) => (node.kind === "heading" && index < end ? { ...node, level: 1 } : node));
}
