import { describe, expect, test } from "vitest";
import { readMinutesText } from "../../../server/import/read-minutes-text.ts";
import { expectedReferat } from "./expected-referat.ts";
import { bytesOf, realText } from "./real-referat.ts";

const pageTwo = realText.indexOf("Punkt 2:");

/** What text layers do to the same minutes. */
const variants: Readonly<Record<string, string>> = {
  "Windows line ends": realText.replaceAll("\n", "\r\n"),
  "old Mac line ends": realText.replaceAll("\n", "\r"),
  "a byte order mark": `\uFEFF${realText}`,
  "decomposed letters": realText.normalize("NFD"),
  "trailing spaces": realText.replaceAll("\n", "  \n"),
  "trailing no-break spaces": realText.replaceAll("\n", "\u00A0\n"),
  "no-break spaces for all spaces": realText.replaceAll(" ", "\u00A0"),
  "many blank lines": realText.replaceAll("\n", "\n\n\n"),
  "no blank lines at the start, some at the end": `${realText.trimStart()}\n\n`,
  "a form feed before a page": `${realText.slice(0, pageTwo)}\f${realText.slice(pageTwo)}`,
  "a form feed instead of a line end": realText.replace("\n\nPunkt 2:", "\fPunkt 2:"),
  "spaces before page numbers": realText.replaceAll("\t", "   "),
  "several tabs before page numbers": realText.replaceAll("\t", "\t\t "),
  "spaced dot leaders": realText.replaceAll(".....\t", " . . . . . \t"),
  "leaders as ellipses": realText.replaceAll(".....\t", "……\t"),
  "a long title over two lines of the contents": realText.replace(
    "efter projektperioden 2019-2023.",
    "efter\nprojektperioden 2019-2023.",
  ),
  "real bullets": realText.replaceAll(/^- /gm, "• "),
  "deeper indents": realText.replaceAll(/^ - /gm, "\t- "),
  "colons after the labels": realText.replace("Mødedato", "Mødedato:").replace("Mødested", "Mødested:"),
  "a full stop in the time": realText.replace("kl. 09:00", "kl. 9.00"),
};

describe("reads the same minutes from a text layer with", () => {
  test.each(Object.entries(variants))("%s", (_, text) => {
    expect(text).not.toBe(realText);
    expect(readMinutesText(bytesOf(text))).toEqual(expectedReferat);
  });
});
