import type { RichText, RichTextNode } from "./rich-text.ts";

function inlineText(node: RichTextNode): string {
  if (node.type === "hardBreak") return "\n";
  return node.text ?? (node.content ?? []).map(inlineText).join("");
}

/** The mark of the item with this place in its list. A nested ordered list is written `- 1)`, as the real referat does. */
function marker(list: RichTextNode, index: number, depth: number): string {
  if (list.type === "bulletList") return "- ";
  const start = typeof list.attrs?.start === "number" ? list.attrs.start : 1;
  return depth === 0 ? `${start + index}. ` : `- ${start + index}) `;
}

function listLines(list: RichTextNode, depth: number): string[] {
  return (list.content ?? []).flatMap((item, index) => {
    const [first = "", ...rest] = (item.content ?? []).flatMap((block) => blockLines(block, depth + 1));
    return [`${" ".repeat(depth)}${marker(list, index, depth)}${first}`, ...rest];
  });
}

function blockLines(block: RichTextNode, depth: number): string[] {
  switch (block.type) {
    case "bulletList":
    case "orderedList":
      return listLines(block, depth);
    case "table":
      return (block.content ?? []).map((row) => (row.content ?? []).map(cellText).join("\t"));
    default:
      return inlineText(block).split("\n");
  }
}

function cellText(cell: RichTextNode): string {
  return (cell.content ?? []).flatMap((block) => blockLines(block, 0)).join(" ");
}

/**
 * A text without its form, one line for each paragraph, heading, list item, forced break and table row. Bullets are
 * `- `, nested lists are indented by one space a level, cells are parted by tabs. An empty text is "".
 */
export function plainText(text: RichText): string {
  return (text.content ?? []).flatMap((block) => blockLines(block, 0)).join("\n");
}
