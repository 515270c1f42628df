import fc from "fast-check";
import { expect, test } from "vitest";
import { anyWriting } from "./case-number-arbitraries.test-support.ts";
import { findCaseNumbers } from "./find-case-numbers.ts";
import { caseNumberKey } from "./print-case-number.ts";

const found = (text: string) => findCaseNumbers(text).map(({ number }) => number.raw);

test.each([
  ["Se sag 03.30.05P20-1-18.", ["03.30.05P20-1-18"]],
  ["Se 00.22.04-G01-1-18 og 13.03.00-Ø60-7-25, begge åbne", ["00.22.04-G01-1-18", "13.03.00-Ø60-7-25"]],
  ["Sagsnr.: 330-2018-3619                 Dok.nr.: 330-2018-500301       Åbent", ["330-2018-3619"]],
  ["Dok. 306-2019-263412", []],
  ["Sagsid.: 20/33839, Sagsinitialer: AGVA", ["20/33839"]],
  ["J.nr.: S00. Sagsnr.: 11/496", ["11/496"]],
  ["Åbent - 2012/057275", ["2012/057275"]],
  ["Forslaget\n 11/496 \nvedtages", ["11/496"]],
  ["Forslaget\n23-012345\r\nvedtages", ["23-012345"]],
  ["punkt EMN-2025-003383 udsættes", ["EMN-2025-003383"]],
  ["budgetår 22/1234 og 23-012345 i løbende tekst", []],
  ["Sag nr. 19 (ØU 23/2010)", []],
  ["sag 129-138 og perioden 2013-2017, side 12/14", []],
  ["CPR 010190-1234, tlf. 96 63 12 00, 12-01-2022", []],
  ["03.30.05P20-1-180 og 03.30.05P20-1-18-4 og 103.30.05P20-1-18", []],
  ["03.30.05P20 - 1 - 180", []],
  ["03.30.05 Helhedsplaner", []],
  ["", []],
])("%j holds %j", (text, numbers) => expect(found(text)).toEqual(numbers));

test("offsets name the author's own characters, also decomposed ones", () => {
  const text = "a\u030Abent: 13.03.00-A\u030A60-7-25.";
  const [hit] = findCaseNumbers(text);
  expect(text.slice(hit?.start, hit?.end)).toBe("13.03.00-A\u030A60-7-25");
  expect(hit?.number).toMatchObject({ style: "kle", facet: "\u00C560" });
});

test("a labelled number in prose is found, whatever its form", () => {
  fc.assert(
    fc.property(anyWriting, ({ number, written }) => {
      const text = `Se venligst Sagsnr. ${written.replace(/^[A-Z].*? (?=\d)/, "")}, som drøftes`;
      expect(findCaseNumbers(text).map((hit) => caseNumberKey(hit.number))).toEqual([caseNumberKey(number)]);
    }),
  );
});

test("what is found is in order, apart, and where it says", () => {
  const piece = fc.constantFrom(
    "03.30.05",
    "P20",
    "-1",
    "-18",
    " ",
    "\n",
    "11/496",
    "Sagsnr. ",
    "306-2009-600",
    "EMN-2021-01",
    "3",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      let last = 0;
      for (const { start, end, number } of findCaseNumbers(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(number.raw);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test.each(["0", " ", "-1", "00.00.00", "00.00.00   ", "S00 - ", "11/496 ", "03.30.05P20-1-1", "Sagsnr. ", "23-0123 "])(
  "a line of a megabyte of %j is searched (a pattern that backtracks would never end)",
  (piece) => expect(() => findCaseNumbers(`03.30.05${piece.repeat(1_000_000 / piece.length)}!`)).not.toThrow(),
);
