import { expect, test } from "vitest";
import type { RichTextNode } from "../../domain/document/rich-text.ts";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { canonicalJson } from "../../server/archive/canonical-json.ts";
import { sharedCoverage } from "../../server/archive/font-coverage.ts";
import { readFonts } from "../../server/archive/fonts.ts";
import { typesetMinutes } from "../../server/archive/typeset-minutes.ts";
import { pdfFile } from "./pdf-tools.ts";
import { realReferat } from "./real-referat.ts";
import { doc, link, p, table, ul } from "./rich-text-builder.ts";

const markup = [
  '#import "@preview/cetz:0.3.0": *',
  '#read("/etc/passwd")',
  "#pagebreak() #panic()",
  "$ x^2 $ and $",
  "*bold* _emphasised_ `code` <label> @reference",
  "= Heading",
  "+ item - item / term: x",
  "// comment /* comment */",
  "back\\slash \\u{41} \\ ]] [[ }} {{ \\\\",
  "</script><b>&amp; %s $1 {{x}}",
  "-- --- ... ~ '' \"quoted\"",
  "http://example.org/not-a-link",
];

function minutesWith(words: string, ...content: readonly RichTextNode[]): MinutesDocument {
  const blocks = [
    { key: "decision", heading: words, text: doc(p(words), ul(words), table([words], [words]), ...content) },
  ];
  const guests = [{ name: words, title: words, arrivesAt: "10:00" }];
  return {
    ...realReferat,
    municipality: words,
    body: words,
    place: words,
    items: [
      {
        number: 1,
        access: "open",
        title: words,
        caseNumber: words,
        content: { blocks, attachments: [{ title: words }], guests },
      },
    ],
  };
}

test.each(markup)("prints %s as it was written, everywhere", (words) => {
  const minutes = minutesWith(words);
  const { pdf, replacedCharacters } = typesetMinutes(minutes);
  const file = pdfFile(pdf);
  const seen = file.pages().join(" ").replace(/\s/g, "");
  expect(seen.split(words.replace(/\s/g, "")).length - 1).toBeGreaterThanOrEqual(10);
  expect(replacedCharacters).toBe(0);
  expect(file.check()).toContain("No syntax or stream encoding errors found");
});

test.each([
  ["emoji", "glad 😀 dag", "glad◊dag"],
  ["Chinese", "漢字", "◊◊"],
  ["Arabic, right to left", "سلام", "◊◊◊◊"],
  ["a bidi override", "abc\u202edef\u202c", "abcdef"],
  ["NUL and controls", "abc\u0000\u0001\u001b[31mdef", "abc[31mdef"],
  ["half a character", "abc\udc00", "abc◊"],
  ["private characters", "abc\u{e000}\u{10fffd}", "abc◊◊"],
  ["noncharacters", "abc\uffff\u{1fffe}\ufffd", "abc◊◊◊"],
  ["stacked accents", `a${"\u0301".repeat(50)}`, "á"],
  ["a letter that the fonts lack with an accent", "\u0f40\u0301", "◊"],
])("prints %s without failing, and keeps the source", (_, words, printed) => {
  const minutes = minutesWith(words);
  const { pdf } = typesetMinutes(minutes);
  const file = pdfFile(pdf);
  expect(file.pages().join(" ").replace(/\s/g, "").normalize("NFC")).toContain(printed);
  expect(file.attachment().toString()).toBe(canonicalJson(minutes));
});

test("breaks a word of ten thousand letters at the edge of the page", () => {
  const word = "abcdefghij".repeat(1000);
  const file = pdfFile(typesetMinutes(minutesWith("x", p(word))).pdf);
  expect(file.pages().join("").replace(/\s/g, "")).toContain(word);
  // poppler drops what lies beyond the page, so all of it is on it; a line holds about 85 characters.
  expect(typesetMinutes(minutesWith(word)).pageCount).toBeGreaterThan(10);
});

test("prints a title too long for a bookmark cut, and its source whole", () => {
  const minutes = minutesWith("lang titel ".repeat(3000));
  const file = pdfFile(typesetMinutes(minutes).pdf);
  expect(file.attachment().toString()).toBe(canonicalJson(minutes));
});

test("prints every character that it takes the fonts to have", () => {
  const covered = [...sharedCoverage(readFonts())].map((code) => String.fromCodePoint(code));
  expect(covered.length).toBeGreaterThan(800);
  for (const character of "abcæøåÆØÅéüß§€–“”’…½²≥≤×−→•✓◊") expect(covered).toContain(character);
  for (const character of "🎉中ع\u{e000}\u202e\u0000") expect(covered).not.toContain(character);
  const minutes = minutesWith("x", ...covered.map((character) => p(`a${character}b`)));
  const { pdf, replacedCharacters } = typesetMinutes(minutes);
  expect(replacedCharacters).toBe(0);
  const seen = pdfFile(pdf).pages().join(" ").normalize("NFKC");
  for (const character of covered.filter((one) => /[\p{L}\p{N}]/u.test(one))) {
    expect(seen).toContain(`a${character}b`.normalize("NFKC"));
  }
});

test("links only where a reader may be sent", () => {
  const addresses = [
    "https://example.org/?a=1&b=(2)",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "mailto:a@example.org",
  ];
  const file = pdfFile(typesetMinutes(minutesWith("x", p(...addresses.map((href) => link("her ", href))))).pdf);
  const targets = [...file.info("-url").matchAll(/Annotation +(\S+)/g)].map(([, target]) => target);
  expect(targets).toEqual(["https://example.org/?a=1&b=(2)", "mailto:a@example.org"]);
});
