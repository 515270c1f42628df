import { expect, test } from "vitest";
import type { RichTextNode } from "../../domain/document/rich-text.ts";
import type { MinutesDocument, MinutesItem } from "../../domain/minutes/minutes-document.ts";
import { renderMinutes } from "../../server/archive/render.ts";
import { typesetMinutes } from "../../server/archive/typeset-minutes.ts";
import { pdfFile } from "./pdf-tools.ts";
import { realReferat } from "./real-referat.ts";
import { cell, doc, h1, ol, p, table, ul } from "./rich-text-builder.ts";

/** Twenty items of about five pages: the real item's text again and again, with titles from short to several lines. */
const large: MinutesDocument = {
  ...realReferat,
  items: Array.from({ length: 20 }, (_, index): MinutesItem => {
    const blocks = realReferat.items[0]?.content?.blocks ?? [];
    const title = `Sag ${index + 1} ${"om økonomi og boligsocial indsats ".repeat(index % 5)}`.trim();
    const content = { blocks: [...blocks, ...blocks.slice(0, 2)], attachments: [], guests: [] };
    return { number: index + 1, access: "open", title, caseNumber: null, content };
  }),
};

test("prints a hundred pages, whose contents tell where each item is", async () => {
  let turns = 0;
  let rendering = true;
  const count = () => {
    turns += 1;
    if (rendering) setImmediate(count);
  };
  count();
  const { pdf, pageCount } = await renderMinutes(large);
  rendering = false;
  expect(turns, "turns of the event loop while rendering").toBeGreaterThan(1000);

  expect(pageCount).toBeGreaterThan(90);
  const file = pdfFile(pdf);
  const pages = file.pages();
  const told = [
    ...pages
      .slice(0, 2)
      .join(" ")
      .matchAll(/Punkt (\d+): Sag .+? (?:\. )+(\d+)(?= |$)/g),
  ];
  const found = large.items.map(({ number }) => {
    const page = pages.findLastIndex((text) => text.startsWith(`Punkt ${number}: Sag ${number}`));
    return [String(number), String(page + 1)];
  });
  expect(told.map(([, number, page]) => [number, page])).toEqual(found);
  expect(file.pageAsSeen(pageCount)).toContain(`Side ${pageCount} af ${pageCount}`);
  const outlines = file.json("outlines") as readonly { destpageposfrom1: number }[];
  expect(outlines.slice(1).map((outline) => String(outline.destpageposfrom1))).toEqual(found.map(([, page]) => page));
});

test("leaves no heading alone at the foot of a page", () => {
  for (const page of pdfFile(typesetMinutes(large).pdf).pages()) {
    expect(page).not.toMatch(
      /(Resume|Sagsfremstilling|Økonomi|Beslutning|Lovgrundlag|indstiller,|indsats:|drøftelse:)$/,
    );
  }
});

test("repeats the headings of a table on each of its pages, and tags them", () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`Post ${index + 1}`, `${index}.000 kr.`]);
  const file = pdfFile(typesetMinutes(withText(table(["Budgetpost", "Beløb"], ...rows))).pdf);
  expect(file.pages().filter((page) => page.includes("Budgetpost Beløb"))).toHaveLength(file.pages().length - 1);
  const tree = file.info("-struct-text");
  expect(tree.match(/^ *TH /gm)).toHaveLength(2);
  expect(tree.match(/^ *TD/gm)).toHaveLength(240);
});

test.each([
  ["a heading row higher than a page", table(["lang ".repeat(3000)], ["x"])],
  ["a cell higher than a page", table(["x"], ["lang ".repeat(3000)])],
  [
    "sixty columns",
    table(
      Array.from({ length: 60 }, (_, index) => `Kolonne ${index}`),
      [],
    ),
  ],
  [
    "spans beyond the table",
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            cell("tableCell", { colspan: 40, rowspan: 40 }, p("x")),
            cell("tableHeader", { rowspan: 3 }, p("y")),
          ],
        },
      ],
    },
  ],
  [
    "a list in a table in a list",
    ul([
      p("a"),
      {
        type: "table",
        content: [{ type: "tableRow", content: [cell("tableCell", {}, ol(5, [p("b"), ul("c")]), h1("d"))] }],
      },
    ]),
  ],
  ["a heading as long as a page", h1("lang overskrift ".repeat(400))],
])("prints %s", (_, node) => {
  for (const standard of ["a-3a", "ua-1"] as const) {
    expect(typesetMinutes(withText(node), { standard }).pageCount).toBeGreaterThan(1);
  }
});

test("prints a meeting without items", () => {
  const { pdf, pageCount } = typesetMinutes({ ...realReferat, items: [] });
  expect(pageCount).toBe(1);
  expect(pdfFile(pdf).pages()[0]).toMatch(/Indholdsfortegnelse Der er ingen punkter på dagsordenen\.$/);
});

function withText(...content: readonly RichTextNode[]): MinutesDocument {
  const blocks = [{ key: "presentation", heading: "Sagsfremstilling", text: doc(...content) }];
  return {
    ...realReferat,
    items: [
      { number: 1, access: "open", title: "T", caseNumber: null, content: { blocks, attachments: [], guests: [] } },
    ],
  };
}
