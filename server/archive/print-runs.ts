import type { RichTextNode } from "../../domain/document/rich-text.ts";
import { breakable, type LongWords } from "./breakable-text.ts";
import type { PrintRun } from "./print-model.ts";
import type { PrintableText } from "./printable-text.ts";

type Mark = NonNullable<RichTextNode["marks"]>[number];

/** A longer address is no address a reader follows, and PDF/A bounds strings. */
const longestAddress = 2000;
const followed = ["http:", "https:", "mailto:", "tel:"];

/** The text and line breaks of a paragraph or heading. Throws for what a paragraph can't hold. */
export function printRuns(
  nodes: readonly RichTextNode[],
  printable: PrintableText,
  longWords: LongWords,
): readonly PrintRun[] {
  return nodes.map((node) => {
    if (node.type === "hardBreak") return { kind: "line-break" };
    if (node.type !== "text") throw new Error(`A paragraph cannot hold a node of type "${node.type}"`);
    const marks = new Map((node.marks ?? []).map((mark) => [mark.type, mark]));
    for (const type of marks.keys()) {
      if (!["bold", "italic", "link"].includes(type)) throw new Error(`Text cannot have a mark of type "${type}"`);
    }
    return {
      kind: "text",
      text: breakable(printable(node.text ?? ""), longWords),
      bold: marks.has("bold"),
      italic: marks.has("italic"),
      href: address(marks.get("link")),
    };
  });
}

/** True if a reader would see nothing. */
export const isBlank = (runs: readonly PrintRun[]): boolean =>
  runs.every((run) => run.kind === "line-break" || run.text.join("").trim() === "");

/** The address in ASCII, or null for one that a PDF must not carry: a script, a file, something broken. */
function address(link: Mark | undefined): string | null {
  const href = link?.attrs?.href;
  if (typeof href !== "string" || !URL.canParse(href)) return null;
  const url = new URL(href);
  return followed.includes(url.protocol) && url.href.length <= longestAddress ? url.href : null;
}
