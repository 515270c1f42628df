import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { caretIn } from "./caret.ts";
import { seedParagraphs } from "./seeded-text.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, 60_000);
afterEach(async () => {
  const complaints = [...bench.complaints];
  await bench.clear();
  expect(complaints).toEqual([]);
});
afterAll(() => bench.close());

const secretary = { initials: "SE", name: "Sekretær" };
const director = { initials: "DV", name: "Direktør for Velfærd" };
const textbox = (page: Page) => page.getByRole("textbox");
const paragraphs = (page: Page) => textbox(page).locator("> p");
const reads = (page: Page, words: readonly string[]) =>
  expect.poll(() => paragraphs(page).allTextContents()).toEqual(words);

async function openBoth(words: readonly string[]): Promise<[Page, Page]> {
  seedParagraphs(bench.collab.doc, "decision", words);
  const pages = await Promise.all([bench.open(secretary), bench.open(director)]);
  for (const page of pages) await paragraphs(page).first().waitFor();
  return pages;
}

/** Puts the caret at the end or start of a paragraph. The editor learns of it when the browser tells, after the key. */
async function goTo(page: Page, paragraph: number, key: "End" | "Home" = "End"): Promise<void> {
  await paragraphs(page).nth(paragraph).click();
  await page.keyboard.press(key);
  await expect
    .poll(() => caretIn(page))
    .toSatisfy(({ block, before, size }) => block === paragraph && before === (key === "End" ? size : 0));
}

test.each([
  ["one that reads the same", ["Ja", "Ja"]],
  ["one that begins the same", ["Punkt 1", "Punkt 12"]],
  ["an empty one", ["", ""]],
])("others' words in my paragraph don't take my caret to %s", async (_name, words) => {
  const [a, b] = await openBoth(words);
  await goTo(a, 0);
  await goTo(b, 0, "Home");
  await b.keyboard.type("Nye ");
  await reads(a, [`Nye ${words[0]}`, words[1] ?? ""]);
  await a.keyboard.type("!");
  await expect.poll(() => paragraphs(b).first().textContent()).toContain("!");
  expect(await paragraphs(b).nth(1).textContent()).toBe(words[1]);
});

test("a caret that was moved after undo stays there when others write", async () => {
  const [a, b] = await openBoth(["Første.", "Andet."]);
  await goTo(a, 0);
  await a.keyboard.type(" Mit");
  await a.keyboard.press("Control+z");
  await reads(a, ["Første.", "Andet."]);
  await goTo(a, 1);
  await goTo(b, 0);
  await b.keyboard.type(" Dit");
  await reads(a, ["Første. Dit", "Andet."]);
  await a.keyboard.type(" Her");
  await reads(b, ["Første. Dit", "Andet. Her"]);
});

test("undo goes to where it undoes, and shows it", async () => {
  const [a] = await openBoth(Array.from({ length: 60 }, (_, line) => `Linje ${line}`));
  await goTo(a, 2);
  await a.keyboard.type(" Mit");
  await a.keyboard.press("Control+End");
  await a.keyboard.press("Control+z");
  await expect.poll(() => paragraphs(a).nth(2).textContent()).toBe("Linje 2");
  const place = () =>
    paragraphs(a)
      .nth(2)
      .evaluate((line) => line.getBoundingClientRect().top);
  await expect.poll(place).toBeGreaterThanOrEqual(0);
  await a.keyboard.type("!");
  expect(await paragraphs(a).nth(2).textContent()).toBe("Linje 2!");
});

test("what was written at the end can be undone after others have deleted the rest", async () => {
  const [a, b] = await openBoth([...Array.from({ length: 20 }, (_, line) => `Linje ${line}`), "Slut."]);
  await goTo(a, 20);
  await a.keyboard.type(" Mit");
  await expect.poll(() => paragraphs(b).last().textContent()).toBe("Slut. Mit");
  await goTo(b, 0, "Home");
  await paragraphs(b)
    .last()
    .click({ modifiers: ["Shift"], position: { x: 1, y: 8 } });
  // The editor learns of a selection when the browser tells of it; a key before that is the browser's own to handle.
  await expect.poll(() => b.evaluate(() => getSelection()?.toString().includes("Linje 19"))).toBe(true);
  await b.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await b.keyboard.press("Delete");
  await reads(a, ["Slut. Mit"]);
  await a.keyboard.press("Control+z");
  await reads(b, ["Slut."]);
});

test("a new paragraph of mine hides nobody's caret", async () => {
  const [a, b] = await openBoth(["Første.", "Andet."]);
  await goTo(b, 1);
  const caret = a.getByRole("img", { name: director.name, exact: true });
  await caret.waitFor();
  await goTo(a, 0);
  await a.keyboard.press("Enter");
  await a.keyboard.type("Mit");
  await reads(b, ["Første.", "Mit", "Andet."]);
  await caret.waitFor({ timeout: 2_000 });
});

test("whoever only reads along tells nobody anew where their caret is", async () => {
  const [a, b] = await openBoth(["Første.", "Andet."]);
  await goTo(a, 0);
  await b.getByRole("img", { name: secretary.name, exact: true }).waitFor();
  await goTo(b, 1);
  await a.getByRole("img", { name: director.name, exact: true }).waitFor();
  const before = bench.collab.caretsHeard.get("id-of-SE");
  await b.keyboard.type(" Mange ord");
  await reads(a, ["Første.", "Andet. Mange ord"]);
  await a.keyboard.press("ArrowLeft");
  await expect.poll(() => bench.collab.caretsHeard.get("id-of-SE")).toBe((before ?? 0) + 1);
});
