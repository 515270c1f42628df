import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../domain/refusal.ts";
import { maxMinutesBytes, readMinutesText } from "../../../server/import/read-minutes-text.ts";
import { bytesOf, fixture, realReferat, realText } from "./real-referat.ts";

function refusal(bytes: Uint8Array): { code: string; facts: object } {
  try {
    readMinutesText(bytes);
  } catch (error) {
    if (isRefusal(error)) return { code: error.refusal, facts: error.facts };
    throw error;
  }
  throw new Error("It was read.");
}

const lineOf = (text: string) => realText.slice(0, realText.indexOf(text)).split("\n").length;
const changed = (from: string | RegExp, to: string) => {
  const text = realText.replace(from, to);
  expect(text).not.toBe(realText);
  return refusal(bytesOf(text));
};

describe("[I2] what is no text", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["blanks", bytesOf(" \n\t\r\n\f\u00A0\n")],
    ["a byte order mark", bytesOf("\uFEFF")],
  ])("%s is empty", (_, bytes) => expect(refusal(bytes).code).toBe("import-empty"));

  test("a file of more than two mebibytes is too large, whatever it holds", () => {
    const huge = new Uint8Array(maxMinutesBytes + 1);
    expect(refusal(huge)).toEqual({ code: "import-too-large", facts: { maxMegabytes: 2 } });
  });

  test("a PDF", () => {
    expect(refusal(bytesOf("%PDF-1.7\n1 0 obj"))).toEqual({ code: "import-not-text", facts: { line: 1 } });
  });

  test.each([
    ["a NUL byte", bytesOf(realText.replace("Resume", "Res\0me"))],
    ["an escape", bytesOf(realText.replace("Resume", "\u001b[1mResume"))],
    [
      "Windows-1252",
      Uint8Array.from(realText.replaceAll(/[æøåÆØÅ]/g, "o").replace("Resume", "Resumé"), (c) => c.charCodeAt(0)),
    ],
    ["half a character", Uint8Array.from([...bytesOf(realText.slice(0, realText.indexOf("Resume"))), 0xc3])],
  ])("%s, and names the line", (_, bytes) => {
    expect(refusal(bytes)).toEqual({ code: "import-not-text", facts: { line: lineOf("Resume") } });
  });

  test("UTF-16", () => {
    const utf16 = new Uint8Array(new Uint16Array([...`\uFEFF${realText}`].map((c) => c.charCodeAt(0))).buffer);
    expect(refusal(utf16).code).toBe("import-not-text");
  });
});

describe("[I2] minutes of other systems", () => {
  const layouts = [
    "004-lemvig-kommunalbestyrelsen-2017-fics.txt",
    "006-ringkoebing-skjern-byraad-2019.txt",
    "012-koebenhavn-oeu-punkt-2017.txt",
    "022-slagelse-oeu-2018-trung.txt",
    "024-gribskov-udvalg-2018.txt",
    "037-hedensted-kommunalbestyrelsen-2025-11-dagsorden.txt",
  ];
  test.each(layouts)("%s is not taken for what it is not", (name) => {
    const whole = new TextDecoder().decode(fixture(name));
    expect(refusal(bytesOf(whole))).toEqual({ code: "import-not-minutes", facts: { line: 1 } });
    // Their first lines tell where they come from; the page itself begins below.
    const page = whole.replaceAll(/^#.*$/gm, "");
    const line = page.split("\n").findIndex((text) => text.trim() !== "") + 1;
    expect(refusal(bytesOf(page))).toEqual({ code: "import-not-minutes", facts: { line } });
  });

  test.each([
    "Kære alle,\nmødet er flyttet.",
    "<!doctype html><html></html>",
    '{"body":"Direktionen"}',
    "x".repeat(100_000),
  ])("other text", (text) =>
    expect(refusal(bytesOf(text))).toEqual({ code: "import-not-minutes", facts: { line: 1 } }),
  );
});

describe("title block", () => {
  test.each([
    ["the weekday is not the date's", "Onsdag d. 12.", "Torsdag d. 12."],
    ["the title has another date", "d. 12-01-2022", "d. 13-01-2022"],
    ["the date does not exist", "d. 12. januar 2022", "d. 31. februar 2022"],
    ["the time does not exist", "kl. 09:00", "kl. 24:30"],
    ["the hour was skipped in Denmark", "Onsdag d. 12. januar 2022 kl. 09:00", "Søndag d. 27. marts 2022 kl. 02:30"],
    ["there is no time", " kl. 09:00", ""],
  ])("%s", (_, from, to) => {
    expect(changed(from, to)).toMatchObject({
      code: "import-line-not-understood",
      facts: { line: lineOf("Mødedato"), expected: expect.stringContaining("Mødedato") },
    });
  });

  test("there is no place", () => {
    expect(changed(/Mødested.*\n\n/, "")).toMatchObject({
      code: "import-line-not-understood",
      facts: { line: lineOf("Mødested") },
    });
  });

  test("something stands between title and date", () => {
    expect(changed("Mødedato", "Til stede: alle\nMødedato")).toMatchObject({ facts: { line: lineOf("Mødedato") } });
  });
});

describe("[I3] the table of contents is checked against the items", () => {
  const disagree = (line: number) => ({ code: "import-contents-disagree", facts: { line } });

  test.each([
    ["another title", "Eventuelt.....\t6", "Orientering.....\t6", lineOf("Eventuelt.....")],
    ["another title below", "Punkt 2: Eventuelt", "Punkt 2: Orientering", lineOf("Eventuelt.....")],
    ["an item that it does not list", "Eventuelt.....\t6\n", "", lineOf("Lukket:\t7") - 1],
    ["an item that does not come", /\nPunkt 3.*$/s, "", lineOf("Lukket:\t7")],
    ["another order", "Eventuelt.....\t6\nLukket:\t7", "Lukket:\t6\nEventuelt.....\t7", lineOf("Eventuelt.....")],
    ["open there and closed below", "Lukket:\t7", "Salg af jord.....\t7", lineOf("Lukket:\t7")],
    ["closed there and open below", "Punkt 3: Lukket:", "Punkt 3: Salg af jord", lineOf("Lukket:\t7")],
  ])("%s", (_, from, to, line) => expect(changed(from, to)).toMatchObject(disagree(line)));

  test("an item more than it lists is named by its own line", () => {
    const text = `${realText}\n\nPunkt 4: Sent punkt`;
    const line = text.split("\n").length;
    expect(refusal(bytesOf(text))).toMatchObject(disagree(line));
  });

  test("an entry without its page is not understood", () => {
    expect(changed("Lukket:\t7", "Lukket:")).toMatchObject({
      code: "import-line-not-understood",
      facts: { line: lineOf("Lukket:\t7") },
    });
  });

  test("no table of contents", () => {
    const wanted = {
      code: "import-line-not-understood",
      facts: { line: lineOf("Boligsocial"), expected: "Indholdsfortegnelse" },
    };
    expect(changed("Indholdsfortegnelse", "")).toEqual(wanted);
  });
});

describe("[I1] a line without a place is never dropped", () => {
  test.each([
    ["between case number and sections", "Resume", "Sagsbehandler: NN\n\nResume", lineOf("Resume")],
    ["what stands for a case number and is none", "00.01.00I00-3-21", "Personalesag", lineOf("00.01.00I00-3-21")],
    ["below the deciding body", "Direktionen.\n", "Direktionen.\nOg Byrådet.\n", lineOf("Direktionen.") + 1],
    ["a section that comes twice", "Lovgrundlag", "Resume", lineOf("Lovgrundlag")],
    ["no deciding body below its heading", "Direktionen.\n", "", lineOf("Sagen afgøres")],
    ["numbers that do not rise", "Punkt 2:", "Punkt 1:", lineOf("Punkt 2:")],
    ["an item without title", "Punkt 2: Eventuelt", "Punkt 2:", lineOf("Punkt 2:")],
    ["text below a closed item", "00.01.00I00-3-21", "00.01.00I00-3-21\nHemmeligt", lineOf("00.01.00I00-3-21") + 1],
  ])("%s", (_, from, to, line) => {
    expect(changed(from, to)).toMatchObject({ code: "import-line-not-understood", facts: { line } });
  });
});

test("no refusal tells what the file says", () => {
  const { facts } = changed("00.01.00I00-3-21", "00.01.00I00-3-21\nHemmeligt om en borger");
  expect(JSON.stringify(facts)).not.toContain("Hemmeligt");
  expect(realReferat.length).toBe(7234);
});
