import fc from "fast-check";
import { expect, test } from "vitest";
import { breakable, inColumns, inLines } from "../../server/archive/breakable-text.ts";

test("leaves ordinary Danish text in one piece", () => {
  expect(breakable("Velfærdssekretariatets kontanthjælpsmodtagere", inLines)).toHaveLength(1);
  expect(breakable("Velfærdssekretariatets kontanthjælpsmodtagere", inColumns)).toHaveLength(1);
});

test("breaks a file name where a reader would", () => {
  expect(breakable("se oplæg_til_direktionen-2022.pdf.", inColumns)).toEqual([
    "se oplæg_",
    "til_",
    "direktione",
    "n-",
    "2022.",
    "pdf.",
  ]);
});

test("adds and loses nothing, and lets no word stay longer than a line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      const clean = text.replaceAll("\0", "");
      const pieces = breakable(clean, inLines);
      expect(pieces.join("")).toBe(clean);
      for (const word of pieces.flatMap((piece) => piece.split(/\s/))) expect(word.length).toBeLessThan(200);
    }),
  );
  expect(breakable("a".repeat(10_000), inLines)).toHaveLength(1000);
});

test("never parts a letter from its accent", () => {
  for (const piece of breakable("x\u0304".repeat(100), inLines)) expect(piece).toMatch(/^x/);
});
