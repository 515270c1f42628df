import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { seedParagraphs, wordsOf } from "./seeded-text.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, 60_000);
afterEach(async () => {
  expect(bench.complaints).toEqual([]);
  await bench.clear();
});
afterAll(() => bench.close());

const secretary = { initials: "SE", name: "Sekretær" };
const director = { initials: "DV", name: "Direktør for Velfærd" };
const textbox = (page: Page) => page.getByRole("textbox");
const caretOf = (page: Page, name: string) => page.getByRole("img", { name, exact: true });

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await textbox(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

test("two people write in the same decision and see each other's text, caret and name", async () => {
  const [a, b] = await Promise.all([bench.open(secretary), bench.open(director)]);
  await writeAtEnd(a, "Der er interesse");
  await textbox(b).getByText("Der er interesse").waitFor();
  await writeAtEnd(b, " for at");
  await textbox(a).getByText("Der er interesse for at").waitFor();
  await caretOf(a, director.name).waitFor();
  await caretOf(b, secretary.name).waitFor();
  await a.getByText("Direktør for Velfærd skriver").waitFor();
  expect(wordsOf(bench.collab.doc, "decision")).toBe("Der er interesse for at");
});

test("a caret adds no letter to the text, shows initials, and the name when pointed at", async () => {
  const [a, b] = await Promise.all([bench.open(secretary), bench.open(director)]);
  await writeAtEnd(a, "Indsats");
  await textbox(b).getByText("Indsats").waitFor();
  await writeAtEnd(b, "en");
  const caret = caretOf(a, director.name);
  await caret.waitFor();
  await expect.poll(() => textbox(a).textContent()).toBe("Indsatsen");
  const shown = () => caret.locator("i").evaluate((label) => getComputedStyle(label, "::before").content);
  expect(await shown()).toBe('"DV"');
  await caret.locator("i").hover();
  expect(await shown()).toBe('"Direktør for Velfærd"');
});

test("a caret's label stays faded when others' writing redraws it", async () => {
  const [a, b, c] = await Promise.all([
    bench.open({ ...secretary, clock: "movable" }),
    bench.open(director),
    bench.open({ initials: "DT", name: "Direktør for Teknik" }),
  ]);
  await writeAtEnd(b, "Indsats");
  await b.keyboard.press("ArrowLeft");
  const caret = caretOf(a, director.name);
  await expect.poll(() => textbox(a).locator("p").innerHTML()).toMatch(/Indsat<span.*s$/);
  await caret.evaluate((element) => element.setAttribute("data-drawn", "before"));
  await a.clock.fastForward(5_000);
  await textbox(c).click();
  await c.keyboard.press("Control+a");
  await c.keyboard.press("Control+b");
  await textbox(a).locator("strong").first().waitFor();
  expect(await caret.getAttribute("data-drawn")).toBeNull();
  const opacity = await caret.locator("i").evaluate((label) => getComputedStyle(label, "::before").opacity);
  expect(opacity).toBe("0");
});

test("offline nobody is shown, and after the reconnect everybody is, without having moved", async () => {
  const [a, b] = await Promise.all([bench.open(secretary), bench.open(director)]);
  await writeAtEnd(a, "Indsats");
  await textbox(b).getByText("Indsats").waitFor();
  await writeAtEnd(b, "en");
  await caretOf(a, director.name).waitFor();
  bench.collab.isReachable = false;
  bench.collab.closeAll(1012, "server-restarts");
  await caretOf(a, director.name).waitFor({ state: "detached" });
  await caretOf(b, secretary.name).waitFor({ state: "detached" });
  bench.collab.isReachable = true;
  // Sooner than the awareness protocol's own sign of life, every 15 s, would bring them.
  const soon = { timeout: 10_000 };
  await Promise.all([caretOf(a, director.name).waitFor(soon), caretOf(b, secretary.name).waitFor(soon)]);
});

test("undo takes back one's own writing only", async () => {
  const [a, b] = await Promise.all([bench.open(secretary), bench.open(director)]);
  await writeAtEnd(a, "Mit. ");
  await textbox(b).getByText("Mit.").waitFor();
  await writeAtEnd(b, "Dit.");
  await textbox(a).getByText("Mit. Dit.").waitFor();
  await textbox(a).click();
  await a.keyboard.press("Control+z");
  await textbox(b)
    .getByText(/^Dit\.$/)
    .waitFor();
  await a.keyboard.press("Control+y");
  await textbox(b).getByText("Mit. Dit.").waitFor();
});

test("others' writing moves neither focus nor what is being read", async () => {
  const lines = Array.from({ length: 60 }, (_, line) => `Linje ${line}`);
  seedParagraphs(bench.collab.doc, "decision", lines);
  const [a, b] = await Promise.all([bench.open(secretary), bench.open(director)]);
  await textbox(a).getByText("Linje 5", { exact: true }).click();
  // The caret is scrolled out of the sheet, but not out of the window: where the binding would scroll back to it.
  const scrolled = await a.locator("main").evaluate((sheet) => {
    Object.assign(sheet.style, { height: "300px", overflow: "auto", marginTop: "260px" });
    sheet.scrollTop = 400;
    return sheet.scrollTop;
  });
  await textbox(b).getByText("Linje 40", { exact: true }).click();
  await b.keyboard.press("End");
  await b.keyboard.type(" med mere");
  await textbox(a).getByText("Linje 40 med mere").waitFor({ state: "attached" });
  expect(await a.locator("main").evaluate((sheet) => sheet.scrollTop)).toBe(scrolled);
  expect(await textbox(a).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await textbox(b).evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the sections of a case share one connection, and a person has one caret in them", async () => {
  const [a, b] = await Promise.all([
    bench.open({ ...secretary, show: "case" }),
    bench.open({ ...director, show: "case" }),
  ]);
  const [summary, presentation] = [
    a.getByLabel("Resume", { exact: true }),
    a.getByLabel("Sagsfremstilling", { exact: true }),
  ];
  await summary.click();
  await a.keyboard.type("Kort");
  await b.getByLabel("Resume", { exact: true }).getByText("Kort").waitFor();
  await presentation.click();
  await a.keyboard.type("Langt");
  await b.getByLabel("Sagsfremstilling", { exact: true }).getByText("Langt").waitFor();
  await caretOf(b, secretary.name).waitFor();
  expect(await caretOf(b, secretary.name).count()).toBe(1);
  expect(bench.collab.joined).toBe(2);
});

test("the server's text stays until the room's has come, and nothing moves when it does", async () => {
  seedParagraphs(bench.collab.doc, "summary", ["Fra serveren"]);
  seedParagraphs(bench.collab.doc, "presentation", ["Fra serveren"]);
  bench.collab.isReachable = false;
  const page = await bench.open({ ...secretary, show: "case" });
  await page.getByRole("status").getByText("Offline").waitFor();
  expect(await page.getByText("Fra serveren").count()).toBe(2);
  expect(await textbox(page).count()).toBe(0);
  const placeOf = () => page.getByText("Fra serveren").last().boundingBox();
  const still = await placeOf();
  bench.collab.isReachable = true;
  await textbox(page).first().waitFor();
  expect(await placeOf()).toEqual(still);
});
