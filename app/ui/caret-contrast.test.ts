import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const css = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
const tokens = css("styles/tokens.css");
const hues = css("styles/people-hues.css");
const editor = css("../editor/editor.css");

type Colour = readonly [number, number, number];

/** The colours of the `light-dark(#…, #…)`s that follow a name. */
function colours(source: string, name: string): readonly (readonly [Colour, Colour])[] {
  const found = source.matchAll(new RegExp(`${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`, "g"));
  return [...found].map(([, light = "", dark = ""]) => [rgb(light), rgb(dark)]);
}

const rgb = (hex: string): Colour => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;

/** Contrast as WCAG 2 reckons it. */
function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const mixed = (colour: Colour, share: number, ground: Colour): Colour =>
  colour.map((value, at) => value * share + (ground[at] ?? 0) * (1 - share)) as never;

const inkOf = (name: string, theme: 0 | 1): Colour => colours(tokens, name)[0]?.[theme] ?? [0, 0, 0];
const shareOf = (pattern: RegExp): number => Number(pattern.exec(editor)?.[1]) / 100;

const themes = [
  ["light", 0],
  ["dark", 1],
] as const;

test("there are six hues and one for who is unknown", () => {
  expect(colours(hues, "--c")).toHaveLength(7);
});

test.each(themes)("initials and names on a caret's label can be read (%s)", (_name, theme) => {
  for (const hue of colours(hues, "--c")) {
    expect(contrast(inkOf("--paper", theme), hue[theme])).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(themes)("a caret stands out from the paper that it is on, also while it blinks (%s)", (_name, theme) => {
  const faintest = shareOf(/@keyframes ed-blink \{\s*to \{\s*border-color: color-mix\(in srgb, var\(--c\) (\d+)%/);
  for (const hue of colours(hues, "--c")) {
    for (const ground of ["--paper", "--paper-quiet"]) {
      const paper = inkOf(ground, theme);
      expect(contrast(mixed(hue[theme], faintest, paper), paper)).toBeGreaterThanOrEqual(3);
    }
  }
});

test.each(themes)("words that someone has selected can be read (%s)", (_name, theme) => {
  const share = shareOf(/\.ed-selection \{\s*background: color-mix\(in srgb, var\(--c\) (\d+)%/);
  for (const hue of colours(hues, "--c")) {
    for (const ground of ["--paper", "--paper-quiet"]) {
      const marked = mixed(hue[theme], share, inkOf(ground, theme));
      for (const ink of ["--ink", "--ink-2"]) {
        expect(contrast(inkOf(ink, theme), marked)).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});
