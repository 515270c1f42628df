import { expect, test } from "vitest";
import { canonicalJson } from "../../server/archive/canonical-json.ts";
import { renderMinutes } from "../../server/archive/render.ts";
import { typesetMinutes } from "../../server/archive/typeset-minutes.ts";
import { expectedText } from "./expected-text.ts";
import { pdfFile } from "./pdf-tools.ts";
import { realReferat } from "./real-referat.ts";

const rendered = await renderMinutes(realReferat);

test("is a tagged PDF/A-3a in Danish, with title and author, that qpdf finds whole", () => {
  const pdf = pdfFile(rendered.pdf);
  expect(pdf.check()).toContain("No syntax or stream encoding errors found");
  const metadata = pdf.info("-meta");
  expect(metadata).toContain("<pdfaid:part>3</pdfaid:part>");
  expect(metadata).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(metadata).toContain("<rdf:li>da</rdf:li>");
  expect(pdf.info()).toMatch(/^Tagged: +yes$/m);
  expect(pdf.info()).toMatch(/^Title: +Referat Direktionen d\. 12-01-2022$/m);
  expect(pdf.info()).toMatch(/^Author: +Lemvig Kommune$/m);
  expect(pdf.info("-isodates")).toMatch(/^CreationDate: +2022-01-12T08:00:00Z$/m);
  expect(JSON.stringify(pdf.json("qpdf"))).toContain('"/Lang":"u:da"');
});

test("embeds its fonts, and only ours", () => {
  const fonts = pdfFile(rendered.pdf).fonts();
  expect(fonts.length).toBeGreaterThan(3);
  for (const font of fonts)
    expect(font).toMatch(/^[A-Z]{6}\+Source(Serif4|Sans3)-\w+ +CID TrueType +Identity-H +yes yes yes/);
});

test("begins with the title block and the contents", () => {
  const lines = pdfFile(rendered.pdf)
    .pageAsSeen(1)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  expect(lines.map((line) => line.replace(/( \.)+ /, " … "))).toEqual([
    "Lemvig Kommune",
    "REFERAT",
    "Direktionen d. 12-01-2022",
    "Mødedato Onsdag d. 12. januar 2022 kl. 09:00",
    "Mødested Udvalgsværelse 1, Lemvig Rådhus",
    "Udgave Offentlig udgave. Lukkede punkter vises kun med overskrift og sagsnummer.",
    "Status Foreløbigt referat. Mødet er ikke afsluttet.",
    "Segl Ikke forseglet. En forseglet udgave findes først, når referatet er godkendt.",
    "Indholdsfortegnelse",
    "Punkt 1: Boligsocial indsats i vestbyen i Lemvig efter projektperioden 2019-2023 … 2",
    "Punkt 2: Eventuelt … 5",
    "Punkt 3: Lukket: … 6",
    "Lemvig Kommune · Offentlig udgave · Ikke forseglet Side 1 af 6",
  ]);
});

test("prints every word of every item in order, each item on a page of its own", () => {
  const pages = pdfFile(rendered.pdf).pages();
  const items = realReferat.items.map(expectedText);
  expect([pages.slice(1, 4).join(" "), pages[4], pages[5]]).toEqual(items);
});

test("bookmarks the contents, the items and their headings", () => {
  interface Outline {
    readonly title: string;
    readonly destpageposfrom1: number;
    readonly kids: readonly Outline[];
  }
  const titles = (outlines: readonly Outline[]): unknown[] =>
    outlines.map(({ title, kids }) => (kids.length === 0 ? title : [title, ...titles(kids)]));
  const outlines = pdfFile(rendered.pdf).json("outlines") as readonly Outline[];
  expect(outlines.map(({ destpageposfrom1 }) => destpageposfrom1)).toEqual([1, 2, 5, 6]);
  expect(titles(outlines)).toEqual([
    "Indholdsfortegnelse",
    [
      "Punkt 1: Boligsocial indsats i vestbyen i Lemvig efter projektperioden 2019-2023",
      "Resume",
      [
        "Sagsfremstilling",
        [
          "Den nuværende boligsociale indsats:",
          "1. Forebyggelse og forældreansvar",
          "2. Uddannelse og beskæftigelse",
          "3. Tryghed og trivsel",
        ],
        [
          "En eventuel ny boligsocial indsats:",
          "1. Ansøge Landsbyggefonden om et nyt projekt med fokus på Vestbyen",
          "2. Udvikle et nyt projekt udenom Landsbyggefonden",
          "3. En kombination",
        ],
        "Oplæg til kort drøftelse:",
      ],
      "Sagen afgøres endelig af",
      "Lovgrundlag",
      "Økonomi",
      "Kommunaldirektøren indstiller,",
      "Beslutning",
      "Bilag",
    ],
    ["Punkt 2: Eventuelt", "Økonomi", "Beslutning"],
    "Punkt 3: Lukket:",
  ]);
});

test("tags headings, lists and contents for a screen reader", () => {
  const tree = pdfFile(rendered.pdf).info("-struct-text");
  const count = (tag: RegExp) => tree.match(tag)?.length ?? 0;
  expect(count(/^ *TOCI$/gm)).toBe(3);
  expect([/^ *H1 /gm, /^ *H2 /gm, /^ *H3 /gm, /^ *H4 /gm].map(count)).toEqual([4, 10, 3, 6]);
  expect(count(/^ *L \(block\)/gm)).toBe(11);
  expect(count(/^ *LI \(block\)/gm)).toBe(33);
});

test("carries its own source to the byte", () => {
  const pdf = pdfFile(rendered.pdf);
  expect(pdf.attachments()).toBe("1 embedded files\n1: referat.json\n");
  expect(pdf.attachment().toString()).toBe(canonicalJson(realReferat));
  expect(JSON.stringify(pdf.json("qpdf"))).toContain('"/AFRelationship":"/Source"');
});

test("is the same to the byte, whichever process and environment made it", async () => {
  expect(typesetMinutes(realReferat).pdf).toEqual(Buffer.from(rendered.pdf));
});

test("satisfies what Typst checks of PDF/UA-1", () => {
  expect(typesetMinutes(realReferat, { standard: "ua-1" }).pageCount).toBe(6);
});
