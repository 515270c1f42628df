import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const project = join(import.meta.dirname, "../..");

it("every rule of domain/RULES.md has a test that bears its number, and every number is a rule", () => {
  const rules = [...readFileSync(join(project, "domain/RULES.md"), "utf8").matchAll(/^- \*\*\[([A-Z]+\d+)\]\*\*/gm)];
  const numbers = rules.map(([, number]) => number);
  expect(numbers.length).toBeGreaterThan(20);
  expect(new Set(numbers).size, "a number is used twice").toBe(numbers.length);

  const tests = testFiles().map((file) => readFileSync(join(project, file), "utf8"));
  const borne = new Set(tests.flatMap((code) => titlesIn(code)).flatMap((title) => numbersIn(title)));
  expect(numbers.filter((number) => number !== undefined && !borne.has(number))).toEqual([]);
  expect([...borne].filter((number) => !numbers.includes(number))).toEqual([]);
});

const testFiles = (): string[] =>
  ["domain", "db", "server", "app", "tests"].flatMap((floor) =>
    readdirSync(join(project, floor), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
      .map((name) => join(floor, name)),
  );

const titlesIn = (code: string): string[] =>
  [...code.matchAll(/\b(?:it|test|describe)(?:\.\w+(?:\([^)]*\))?)?\(\s*(["'`])([\s\S]*?)\1/g)].map(
    ([, , title]) => title ?? "",
  );

const numbersIn = (title: string): string[] =>
  [...title.matchAll(/\[([A-Z]+\d+)\]/g)].map(([, number]) => number ?? "");
