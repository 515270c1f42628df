import { beforeEach, expect, test } from "vitest";
import { sharedCoverage } from "../../server/archive/font-coverage.ts";
import { readFonts } from "../../server/archive/fonts.ts";
import { type PrintableText, printableText } from "../../server/archive/printable-text.ts";

const covered = sharedCoverage(readFonts());
let printable: PrintableText;
beforeEach(() => {
  printable = printableText(covered);
});

test("keeps what Danish minutes are written with", () => {
  const text = "Blåbærgrød på § 14, stk. 3: 8.900.000 kr. – “20 %” ≥ ½ € → «Łódź» №\u00a01";
  expect(printable(text)).toBe(text);
  expect(printable.replaced()).toBe(0);
});

test.each([
  ["an emoji", "fest 🎉!", "fest ◊!", 1],
  ["a family, which is one character to its reader", "👨‍👩‍👧 x", "◊ x", 1],
  ["Chinese and Arabic", "中文 عر", "◊◊ ◊◊", 4],
  ["a private character", "a\u{e000}b\u{f8ff}", "a◊b◊", 2],
  ["half a character", "a\ud800b", "a◊b", 1],
  ["the replacement character", "a\ufffdb", "a◊b", 1],
  ["a mark that the fonts lack, of which the letter is kept", "e\u20dd", "e", 1],
])("replaces %s and counts it", (_, text, printed, count) => {
  expect(printable(text)).toBe(printed);
  expect(printable.replaced()).toBe(count);
});

test.each([
  ["NUL and other controls", "a\u0000b\u0007c\u009fd", "abcd"],
  ["bidi overrides and isolates", "\u202eabc\u202c\u2066d\u2069\u200f\u061c", "abcd"],
  ["joiners, byte order marks, soft hyphens", "a\u200db\ufeffc\u00add\u200be\u2060f", "abcdef"],
  ["tags and variation selectors", "a\u{e0041}b\ufe0f", "ab"],
])("drops %s without a word", (_, text, printed) => {
  expect(printable(text)).toBe(printed);
  expect(printable.replaced()).toBe(0);
});

test("puts spaces for ends of lines and wide spaces, and composes letters", () => {
  expect(printable("a\tb\r\nc\u2028d\u3000e a\u030a")).toBe("a b c d e å");
});

test("puts the bullet and check mark that the fonts have for those that word processors paste", () => {
  expect(printable("\u{f0b7} ● ▪ ✔")).toBe("• • • ✓");
  expect(printable.replaced()).toBe(0);
});
