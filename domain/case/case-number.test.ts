import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCaseNumber } from "./case-number.ts";
import { anyCaseNumber, anyWriting } from "./case-number-arbitraries.test-support.ts";
import { caseNumberKey, printCaseNumber } from "./print-case-number.ts";

const table = readFileSync(new URL("./case-number-variants.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const rows = table.slice(1).map((line) => {
  const [raw = "", style = "", , main, group, subject, facet, serial, year] = line.split("\t");
  return { raw, style, main, group, subject, facet, serial, year };
});

/** The table's name of a style, and ours. */
const styles: Readonly<Record<string, string>> = {
  "kle-compact": "kle",
  "kle-compact-noyear": "kle",
  "kle-hyphen": "kle",
  "kle-damaged + yy/serial": "year/serial",
  "serial-slash-style: yy/serial": "year/serial",
  "yy/serial": "year/serial",
  "yyyy/serial": "year/serial",
  "sagsid - yyyy/serial": "year/serial",
  "komnr-yyyy-serial": "municipality-year-serial",
  "emn-yyyy-serial": "emn-year-serial",
  "yy-serial": "year-serial",
};

describe("[K1] [K2] every row of the table of variants", () => {
  test("is 18 rows", () => expect(rows).toHaveLength(18));

  test.each(rows.filter(({ style }) => style in styles))("$raw is $style", (row) => {
    const parsed = parseCaseNumber(row.raw);
    expect(parsed.style).toBe(styles[row.style]);
    expect(parsed.raw).toBe(row.raw);
    for (const part of ["main", "group", "subject", "facet", "serial", "year"] as const)
      expect((parsed as unknown as Record<string, string | null>)[part] ?? "", part).toBe(row[part]);
  });

  test("15.20.00 + P35 is a KLE class without a case", () => {
    expect(parseCaseNumber("15.20.00 + P35")).toEqual({
      style: "not-a-case-number",
      raw: "15.20.00 + P35",
      reason: "kle-without-serial",
      main: "15",
      group: "20",
      subject: "00",
      facet: "P35",
    });
  });

  test("Sag nr. 19 (ØU 23/2010) is the number of an item", () => {
    expect(parseCaseNumber("Sag nr. 19 (ØU 23/2010)")).toEqual({
      style: "not-a-case-number",
      raw: "Sag nr. 19 (ØU 23/2010)",
      reason: "item-number",
      itemNumber: "19",
      year: "2010",
    });
  });
});

describe("what stands beside a number", () => {
  test.each([
    ["J.nr.: S00. Sagsnr.: 11/496", "J.nr.: S00.", "11/496"],
    ["012497 - 2017/12299", "012497", "17/12299"],
    ["A00 16/23461", "A00", "16/23461"],
    ["Åbent - 2012/057275", "Åbent", "12/57275"],
    ["Sagsnummer: 00.22.04-G01-1-18", null, "00.22.04G01-1-18"],
    ["Sag 306-2009-600", null, "306-2009-600"],
    [" 03.30.05P20-1-18\n", null, "03.30.05P20-1-18"],
  ])("%s", (raw, beside, canonical) => {
    const parsed = parseCaseNumber(raw);
    if (parsed.style === "not-a-case-number") throw new Error(parsed.reason);
    expect(parsed.raw).toBe(raw);
    expect(parsed.beside).toBe(beside);
    expect(printCaseNumber(parsed)).toBe(raw);
    expect(printCaseNumber(parsed, "canonical")).toBe(canonical);
  });
});

test.each([
  ["", "empty"],
  ["  ", "empty"],
  ["Sagsnr:", "empty"],
  ["J.nr.:.", "empty"],
  ["J.nr.: A09", "kle-damaged"],
  ["J.nr.: …Ø20", "kle-damaged"],
  ["J.nr.: …A09 Sagsid: Sagsbehandler: HY", "kle-damaged"],
  ["S00", "kle-damaged"],
  ["..P20-1-18", "kle-damaged"],
  ["03.30.05P20-1-180", "kle-damaged"],
  ["00.22.04-G01-1234567-18", "kle-damaged"],
  ["03.30.05", "kle-without-serial"],
  ["03.30.05P20", "kle-without-serial"],
  ["Punkt 3", "item-number"],
  ["Sag 129", "item-number"],
  ["12-01-2022", "date"],
  ["12.01.2022", "date"],
  ["2022-01-12", "date"],
  ["Dok.nr.: 330-2018-500301", "document-number"],
  ["Boligsocial indsats", "unknown"],
  ["DROP TABLE items", "unknown"],
  ["996-2018-1", "unknown"],
  ["A4-ark", "unknown"],
])("%j is not a case number: %s", (raw, reason) => {
  expect(parseCaseNumber(raw)).toMatchObject({ style: "not-a-case-number", raw, reason });
});

test("in running text, an ambiguous form needs its label", () => {
  expect(parseCaseNumber("22/1234", "prose")).toMatchObject({ reason: "needs-label" });
  expect(parseCaseNumber("23-012345", "prose")).toMatchObject({ reason: "needs-label" });
  expect(parseCaseNumber("Sagsnr. 22/1234", "prose")).toMatchObject({ style: "year/serial", serial: "1234" });
  expect(parseCaseNumber("03.30.05P20-1-18", "prose")).toMatchObject({ style: "kle" });
});

test("a decomposed facet letter is read composed, and kept as it was written", () => {
  const decomposed = "13.03.00-A\u030A60-7-25";
  expect(parseCaseNumber(decomposed)).toMatchObject({ raw: decomposed, facet: "\u00C560" });
  expect(key(decomposed)).toBe(key("13.03.00-Å60-7-25"));
});

function key(raw: string): string {
  const parsed = parseCaseNumber(raw);
  if (parsed.style === "not-a-case-number") throw new Error(`${raw}: ${parsed.reason}`);
  return caseNumberKey(parsed);
}

describe("[K1] the equality key", () => {
  test.each([
    ["03.30.05P20-1-18", "03.30.05-P20-1-18"],
    ["03.30.05P20-1-18", "03.30.05 + P20 - 0001 - 2018"],
    ["2012/057275", "12/57275"],
    ["22/1234", "2022/1234"],
    ["23-012345", "23-12345"],
    ["EMN-2025-003383", "EMN-2025-3383"],
    ["00.22.00G01-0002", "00.22.00-G01-2"],
    ["012497 - 2017/12299", "17/12299"],
  ])("%s = %s", (a, b) => expect(key(a)).toBe(key(b)));

  test.each([
    ["03.30.05P20-1-18", "03.30.05P20-1"],
    ["03.30.05P20-1-18", "03.30.05P20-1-1918"],
    ["03.30.05P20-1-18", "03.30.05P20-10-18"],
    ["13.03.00-Ø60-7-25", "13.03.00-O60-7-25"],
    ["23-12345", "23/12345"],
    ["306-2009-600", "330-2009-600"],
  ])("%s ≠ %s", (a, b) => expect(key(a)).not.toBe(key(b)));
});

describe("for any number", () => {
  test("every way of writing it has its key, and prints as written", () => {
    fc.assert(
      fc.property(anyWriting, ({ number, written }) => {
        expect(key(written)).toBe(caseNumberKey(number));
        expect(parseCaseNumber(written).raw).toBe(written);
      }),
    );
  });

  test("what is printed in canonical form reads back as the same number", () => {
    fc.assert(
      fc.property(anyCaseNumber, (number) => {
        const printed = printCaseNumber(number, "canonical");
        const again = parseCaseNumber(printed);
        expect(again.style).toBe(number.style);
        expect(key(printed)).toBe(caseNumberKey(number));
      }),
    );
  });
});

test("any string is read without a crash, and kept", () => {
  const unit = fc.constantFrom(..." \n\t-–+/.…0123456789AØÅP20EMNSagsnrJ.:()\u030A\u{1F600}");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit, maxLength: 60 })), (raw) => {
      expect(parseCaseNumber(raw).raw).toBe(raw);
    }),
    { numRuns: 2000 },
  );
});

test.each(["0", " ", "-1", "00.00.00", "S00 - ", "J.nr. ", "(", "Sagsnr.: 11/", "\u030A", "P20-1-18 "])(
  "a megabyte of %j is read (a pattern that backtracks would never end)",
  (piece) => {
    const hostile = `03.30.05${piece.repeat(1_000_000 / piece.length)}!`;
    expect(parseCaseNumber(hostile).style).toBe("not-a-case-number");
  },
);
