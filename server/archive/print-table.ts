import type { RichTextNode } from "../../domain/document/rich-text.ts";
import type { PrintCell, PrintNode, PrintTable } from "./print-model.ts";
import { wholeNumber } from "./whole-number.ts";

/** More columns than any page shows: what a cell claims beyond is cut. */
const mostColumns = 100;

/**
 * As JSON, some 25 headings of ordinary length: about a third of a page. A higher one would leave the body a line on each
 * page, and take minutes to lay out.
 */
const largestRepeatedHeader = 4000;

type PrintContent = (nodes: readonly RichTextNode[]) => readonly PrintNode[];

/**
 * A table with every cell at its place. Two people's edits can leave rows of unequal length or spans that point outside:
 * each cell takes the next free slot of its row, and a span ends where the table ends or another cell begins.
 */
export function printTable(rows: readonly RichTextNode[], printContent: PrintContent): PrintTable {
  const taken = new Set<string>();
  const cells: PrintCell[] = [];
  for (const [y, row] of rows.entries()) {
    if (row.type !== "tableRow") throw new Error(`A table cannot hold a node of type "${row.type}"`);
    for (const cell of row.content ?? []) cells.push(placeCell(cell, y, rows.length, taken, printContent));
  }
  const columns = Math.max(1, ...cells.map((cell) => cell.x + cell.colspan));
  const top = headerRows(cells, rows.length);
  const header = cells.filter((cell) => cell.y < top).map((cell) => cell.nodes);
  const repeatsHeader = JSON.stringify(header).length <= largestRepeatedHeader;
  return { kind: "table", columns, headerRows: top, repeatsHeader, cells };
}

function placeCell(
  cell: RichTextNode,
  y: number,
  height: number,
  taken: Set<string>,
  printContent: PrintContent,
): PrintCell {
  if (cell.type !== "tableCell" && cell.type !== "tableHeader") {
    throw new Error(`A table row cannot hold a node of type "${cell.type}"`);
  }
  const isFree = (column: number) => !taken.has(`${column} ${y}`);
  let x = 0;
  while (!isFree(x)) x += 1;
  const widest = Math.min(wholeNumber(cell.attrs?.colspan), mostColumns - x);
  let colspan = 1;
  while (colspan < widest && isFree(x + colspan)) colspan += 1;
  const rowspan = Math.min(wholeNumber(cell.attrs?.rowspan), height - y);
  for (let row = y; row < y + rowspan; row += 1) {
    for (let column = x; column < x + colspan; column += 1) taken.add(`${column} ${row}`);
  }
  return { x, y, colspan, rowspan, heading: cell.type === "tableHeader", nodes: printContent(cell.content ?? []) };
}

/** How many rows at the top hold headings only and end before the body begins. */
function headerRows(cells: readonly PrintCell[], height: number): number {
  const most = cells.every((cell) => cell.heading) ? 1 : height - 1;
  for (let rows = most; rows > 0; rows -= 1) {
    const top = cells.filter((cell) => cell.y < rows);
    if (top.every((cell) => cell.heading && cell.y + cell.rowspan <= rows)) return rows;
  }
  return 0;
}
