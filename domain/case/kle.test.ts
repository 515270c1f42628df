import { expect, test } from "vitest";
import { parseCaseNumber } from "./case-number.ts";
import { kleChain, kleTitle } from "./kle.ts";
import data from "./kle-titles.json" with { type: "json" };

test.each([
  ["03", "Boliger"],
  ["03.30", "Boligsocial indsats"],
  ["03.30.05", "Helhedsplaner"],
  ["P35", "Møder (møde-, dagsordens- og referatsager)"],
  ["G01", "Generelle sager"],
  // Seen in use, title unknown: nothing is made up.
  ["00.15.00", null],
  ["P20", null],
  ["99", null],
  ["constructor", null],
  ["", null],
])("the title of %j is %j", (number, title) => expect(kleTitle(number)).toBe(title));

test("a case number has its chain of titles", () => {
  const number = parseCaseNumber("03.30.05P20-1-18");
  if (number.style !== "kle") throw new Error(number.style);
  expect(kleChain(number).map(({ title }) => title)).toEqual(["Boliger", "Boligsocial indsats", "Helhedsplaner"]);
});

test("a chain leaves out what is not known", () => {
  expect(kleChain({ main: "00", group: "15", subject: "00" })).toEqual([
    { level: "main-group", number: "00", title: "Kommunens styrelse" },
    { level: "group", number: "00.15", title: "Administrativ organisering" },
  ]);
});

test("the titles are those of the open mapping: 37 main groups, 368 groups, 1,817 subjects", () => {
  const lengths = Object.keys(data.titles).map((number) => number.length);
  expect([2, 5, 8].map((length) => lengths.filter((l) => l === length).length)).toEqual([37, 368, 1817]);
  expect(Object.values(data.titles).every((title) => title.trim() === title && title !== "")).toBe(true);
});
