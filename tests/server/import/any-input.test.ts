import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportedMinutes } from "../../../domain/minutes/imported-minutes.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { readMinutesText } from "../../../server/import/read-minutes-text.ts";
import { expectedReferat } from "./expected-referat.ts";
import { bytesOf, realText } from "./real-referat.ts";
import { comparableSourceLines, rebuiltLines } from "./rebuild-source.ts";

/** The minutes, or null when they were refused; anything else that is thrown fails the test. */
function readOrRefuse(text: string): ImportedMinutes | null {
  try {
    return readMinutesText(bytesOf(text));
  } catch (error) {
    if (isRefusal(error) && error.refusal.startsWith("import-")) return null;
    throw error;
  }
}

const lines = realText.split("\n");

test("cut off at any line, the minutes are refused, or are those of the lines that are left", () => {
  const read = lines.flatMap((_, end) => {
    const minutes = readOrRefuse(lines.slice(0, end).join("\n"));
    return minutes === null ? [] : [{ end, minutes }];
  });
  // Only without the last item's case number is the table of contents still fulfilled.
  expect(read.map(({ end }) => end)).toEqual([lines.length - 2, lines.length - 1]);
  for (const { minutes } of read) {
    const items = expectedReferat.items.map((item) => (item.number === 3 ? { ...item, caseNumber: null } : item));
    expect(minutes).toEqual({ ...expectedReferat, items });
  }
});

test("cut off within any line, nothing but a refusal is thrown", () => {
  for (let end = 0; end < realText.length; end += 7) readOrRefuse(realText.slice(0, end));
});

/** Tokens that mean something to the reader. */
const tokens = [
  ...[
    "\n",
    "\n\n",
    "\f",
    "\r\n",
    " ",
    "\t",
    "\u00A0",
    "- ",
    " - ",
    "    - ",
    "1) ",
    "2. ",
    "3. At",
    ":",
    ".",
    "…",
    "Lukket:",
  ],
  ...[
    "Punkt 2: ",
    "Punkt 9999: ",
    "Resume",
    "Beslutning",
    "Bilag",
    "X indstiller,",
    "Sagen afgøres endelig af",
    "\u0000",
  ],
  ...["Indholdsfortegnelse", "Mødedato ", "03.30.05P20-1-18", "\uFEFF", "\uD800", "é", "\u{1F600}", "a".repeat(600)],
];

const edit = fc.record({
  at: fc.nat(realText.length),
  cut: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(3000)),
  put: fc.oneof(
    fc.constantFrom("", ...tokens),
    fc.constantFrom(...lines),
    fc.string({ unit: "binary", maxLength: 20 }),
  ),
});

const seed = Number(process.env.FUZZ_SEED ?? 20220112);

test(`mutated minutes are refused, or read with every line in its place (FUZZ_SEED=${seed})`, () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const text = edits.reduce(
        (whole, { at, cut, put }) => whole.slice(0, at) + put + whole.slice(at + cut),
        realText,
      );
      const minutes = readOrRefuse(text);
      if (minutes === null) return;
      read++;
      expect(words(rebuiltLines(minutes))).toEqual(words(comparableSourceLines(text)));
    }),
    { seed, numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(100);
});

/**
 * Letters and numbers only, sorted by line: marks of lists are the schema's and need not look as they did. The headings
 * of a decision or of attachments that are not there leave no trace.
 */
function words(all: readonly string[]): string[] {
  const letters = all
    .flatMap((line) => line.split(/[\n\r\v\f\u0085\u2028\u2029]/))
    .map((line) => {
      return line.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
    });
  return letters.filter((line) => !["", "Beslutning", "Bilag"].includes(line)).sort();
}

const [before = "", after = ""] = realText.split("Økonomi og HR udtaler...");

test.each([
  ["bullets", "- a\n"],
  ["bullets that go in and out", "- a\n  - b\n"],
  ["numbers that never follow", "- 7) a\n"],
  ["paragraphs", "a\n\n"],
  ["spaces", " "],
  ["dots", "."],
  ["one word", "x"],
  ["lines of one paragraph", "a\n"],
  ["headings", "Abc:\n\n"],
  ["guests", "X Y Z deltager i "],
])("half a mebibyte of %s is read (a reader that goes over them twice would never end)", (_, piece) => {
  const minutes = readMinutesText(bytesOf(`${before}\n${piece.repeat(2 ** 19 / piece.length)}.\n${after}`));
  expect(minutes.items).toHaveLength(3);
});

test("lists deeper than people write are refused", () => {
  const deep = Array.from({ length: 5000 }, (_, depth) => `${" ".repeat(depth % 400)}- a`).join("\n");
  expect(readOrRefuse(before + deep + after)).toBeNull();
});
