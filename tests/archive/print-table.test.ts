import { expect, test } from "vitest";
import type { RichTextNode } from "../../domain/document/rich-text.ts";
import { printTable } from "../../server/archive/print-table.ts";
import { cell, p } from "./rich-text-builder.ts";

const row = (...content: readonly RichTextNode[]): RichTextNode => ({ type: "tableRow", content });
const head = (spans = {}) => cell("tableHeader", spans, p("head"));
const body = (spans = {}) => cell("tableCell", spans, p("body"));
const placed = (...rows: readonly RichTextNode[]) => {
  const { columns, headerRows, cells } = printTable(rows, () => []);
  return { columns, headerRows, cells: cells.map(({ x, y, colspan, rowspan }) => [x, y, colspan, rowspan]) };
};

test("places cells around those that span rows and columns", () => {
  expect(
    placed(row(head({ colspan: 2 }), head()), row(body({ rowspan: 2 }), body(), body()), row(body(), body())),
  ).toEqual({
    columns: 3,
    headerRows: 1,
    cells: [
      [0, 0, 2, 1],
      [2, 0, 1, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [2, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 2, 1, 1],
    ],
  });
});

test("cuts a span where the table ends or another cell stands", () => {
  expect(placed(row(body(), body({ rowspan: 9 })), row(body({ colspan: 5 }))).cells).toEqual([
    [0, 0, 1, 1],
    [1, 0, 1, 2],
    [0, 1, 1, 1],
  ]);
  expect(placed(row(body({ colspan: 1e9, rowspan: -1 }))).cells).toEqual([[0, 0, 1, 1]]);
  expect(placed(row(body({ colspan: 500 }), body())).columns).toBe(101);
});

test.each([
  ["no heading", [row(body()), row(body())], 0],
  ["a heading beside a cell", [row(head(), body()), row(body(), body())], 0],
  ["two rows of headings", [row(head()), row(head()), row(body())], 2],
  ["headings only", [row(head()), row(head()), row(head())], 1],
  ["a heading that reaches into the body", [row(head({ rowspan: 2 }), head()), row(body())], 0],
  ["a heading over two rows of headings", [row(head({ rowspan: 2 }), head()), row(head()), row(body(), body())], 2],
])("counts the rows at the top: %s", (_, rows, expected) => {
  expect(placed(...rows).headerRows).toBe(expected);
});
