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

const shows = (page: Page, words: string | RegExp) => page.getByRole("status").getByText(words).waitFor();
const textbox = (page: Page) => page.getByRole("textbox");

async function openAndWrite(words: string, query: Record<string, string> = {}): Promise<Page> {
  const page = await bench.open(query);
  await textbox(page).click();
  await page.keyboard.type(words);
  await shows(page, /^Gemt kl\. \d\d:\d\d$/);
  return page;
}

test("it says saved when the server has said so, and no moment before", async () => {
  const page = await bench.open();
  await shows(page, "Alt er gemt");
  bench.collab.acknowledges = false;
  await textbox(page).click();
  await page.keyboard.type("Ja");
  await expect.poll(() => wordsOf(bench.collab.doc, "decision")).toBe("Ja");
  await shows(page, "Gemmer…");
  bench.collab.acknowledgeAll();
  await shows(page, /^Gemt kl\. \d\d:\d\d$/);
});

test("a deletion is a change that has to be saved", async () => {
  const page = await openAndWrite("Ja");
  bench.collab.acknowledges = false;
  await page.keyboard.press("Backspace");
  await shows(page, "Gemmer…");
  bench.collab.acknowledgeAll();
  await shows(page, /^Gemt/);
  expect(wordsOf(bench.collab.doc, "decision")).toBe("J");
});

test("offline it counts what waits, and what was written is saved after the reconnect", async () => {
  const page = await openAndWrite("Ja");
  bench.collab.isReachable = false;
  bench.collab.closeAll(1012, "server-restarts");
  await shows(page, /^Offline$/);
  await page.keyboard.type("!");
  await shows(page, "Offline, 1 ændring venter");
  await page.keyboard.type("??");
  await shows(page, "Offline, 3 ændringer venter");
  await page.getByText("Andre vises, når du er online").waitFor();
  bench.collab.isReachable = true;
  await shows(page, /^Gemt/);
  expect(wordsOf(bench.collab.doc, "decision")).toBe("Ja!??");
});

test("what was sent but not acknowledged waits again when the connection breaks", async () => {
  const page = await openAndWrite("Ja");
  bench.collab.acknowledges = false;
  await page.keyboard.type("!!");
  await shows(page, "Gemmer…");
  bench.collab.isReachable = false;
  bench.collab.closeAll(1013, "try-again");
  await shows(page, "Offline, 2 ændringer venter");
  bench.collab.isReachable = true;
  await shows(page, "Gemmer…");
  bench.collab.acknowledgeAll();
  await shows(page, /^Gemt/);
});

test("a server that does not acknowledge in time is said to fail, until it does", async () => {
  const page = await openAndWrite("Ja", { clock: "movable" });
  bench.collab.acknowledges = false;
  await page.keyboard.type("!");
  await shows(page, "Gemmer…");
  await page.clock.fastForward(10_001);
  await shows(page, "Kunne ikke gemme. Teksten ligger på denne enhed");
  bench.collab.acknowledgeAll();
  await shows(page, /^Gemt/);
});

test("[C1] a server that can't write, and says so, is said to fail until it can: not now offline and now saving", async () => {
  const page = await openAndWrite("Ja");
  const seen = await page.evaluateHandle(() => {
    const words: string[] = [];
    const save = document.querySelector(".save[data-state]");
    new MutationObserver(() => words.push(save?.textContent ?? "")).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return words;
  });
  bench.collab.isDiskFull = true;
  await page.keyboard.type("!");
  await shows(page, "Kunne ikke gemme. Teksten ligger på denne enhed");
  const joined = bench.collab.joined;
  await seen.evaluate((words) => words.splice(0));
  await expect.poll(() => bench.collab.joined).toBeGreaterThan(joined + 2);
  await page.keyboard.type("?");
  expect(new Set(await seen.jsonValue())).toEqual(new Set(["Kunne ikke gemme. Teksten ligger på denne enhed"]));
  bench.collab.isDiskFull = false;
  await shows(page, /^Gemt/);
  expect(wordsOf(bench.collab.doc, "decision")).toBe("Ja!?");
});

test("a refusal makes the text read-only, says why, and hands back what was not saved", async () => {
  const page = await openAndWrite("Ja");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  bench.collab.acknowledges = false;
  await page.keyboard.type(" tak");
  await shows(page, "Gemmer…");
  bench.collab.closeAll(4403, "room-read-only");
  const notice = page.getByRole("alert");
  await notice.getByText("Du kan ikke længere skrive i denne tekst.").waitFor();
  await notice.getByText("4 ændringer er ikke gemt").waitFor();
  await shows(page, "Kunne ikke gemme");
  await page.keyboard.type("mere");
  expect(await textbox(page).textContent()).toBe("Ja tak");
  expect(await textbox(page).getAttribute("aria-readonly")).toBe("true");
  expect(await page.getByRole("toolbar").count()).toBe(0);
  await notice.getByRole("button", { name: "Kopiér teksten" }).click();
  await notice.getByText("Teksten er kopieret.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Ja tak");
  expect(bench.collab.joined).toBe(1);
});

test("whoever may no longer read sees nothing more of the text, and can copy what they wrote themselves", async () => {
  seedParagraphs(bench.collab.doc, "decision", ["Hemmeligt forlig.", "Hemmelig frist."]);
  const page = await openAndWrite("Gemt. ");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  bench.collab.acknowledges = false;
  await page.keyboard.type("Mit eget. ");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Og her.");
  await shows(page, "Gemmer…");
  bench.collab.closeAll(4404, "room-unknown");
  const notice = page.getByRole("alert");
  await notice.getByText("Du har ikke længere adgang til punktet.").waitFor();
  expect(await page.locator("body").textContent()).not.toContain("Hemmelig");
  await notice.getByRole("button", { name: "Kopiér det, du skrev" }).click();
  await notice.getByText("Teksten er kopieret.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Mit eget.\nOg her.");
});

test("when the page closes an item before its connection, what was not saved can be copied just the same", async () => {
  seedParagraphs(bench.collab.doc, "decision", ["Hemmeligt forlig."]);
  const page = await openAndWrite("Gemt. ");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  bench.collab.acknowledges = false;
  await page.keyboard.type("Mit eget.");
  await shows(page, "Gemmer…");
  await page.getByRole("button", { name: "Luk punktet" }).click();
  const notice = page.getByRole("alert");
  await notice.getByText("Det sidste, du skrev, er ikke gemt").waitFor();
  expect(await page.locator("body").textContent()).not.toContain("Hemmelig");
  bench.collab.closeAll(4404, "room-unknown");
  await notice.getByRole("button", { name: "Kopiér det, du skrev" }).click();
  await notice.getByText("Teksten er kopieret.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Mit eget.");
});

test("a room with several texts says once why it is closed, where its person wrote last", async () => {
  const page = await bench.open({ show: "case" });
  const presentation = page.getByLabel("Sagsfremstilling", { exact: true });
  await presentation.click();
  await page.keyboard.type("Ja");
  await shows(page, /^Gemt/);
  bench.collab.closeAll(4429, "too-many-connections");
  await page.getByText("Du har Referat åbent i for mange vinduer.").waitFor();
  expect(await page.getByRole("alert").count()).toBe(1);
  expect(await page.locator(".ed", { has: presentation }).getByRole("alert").count()).toBe(1);
});

test("a room that lets nobody in says why, over the text as the server gave it", async () => {
  bench.collab.refuses = { code: 4429, reason: "room-full" };
  const page = await bench.open({ show: "case" });
  await page.getByRole("alert").getByText("Der er for mange i teksten lige nu.").waitFor();
  expect(await page.getByText("Fra serveren").count()).toBe(2);
  bench.collab.refuses = null;
  await page.getByRole("button", { name: "Prøv igen" }).click();
  await textbox(page).first().waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("a refusal with nothing unsaved says only that there is no more writing", async () => {
  const page = await openAndWrite("Ja");
  bench.collab.closeAll(4401, "log-in-required");
  await page.getByRole("alert").getByText("Du er ikke længere logget ind.").waitFor();
  expect(await page.getByRole("button", { name: "Kopiér teksten" }).count()).toBe(0);
  await shows(page, "Kun læsning");
});

test("whoever may write again, after a log-in elsewhere, has nothing lost", async () => {
  const page = await openAndWrite("Ja");
  bench.collab.acknowledges = false;
  await page.keyboard.type("!");
  await shows(page, "Gemmer…");
  bench.collab.closeAll(4401, "log-in-required");
  bench.collab.acknowledges = true;
  await page.getByRole("button", { name: "Prøv igen" }).click();
  await shows(page, /^Gemt/);
  await page.getByRole("alert").waitFor({ state: "detached" });
  await textbox(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("?");
  await expect.poll(() => wordsOf(bench.collab.doc, "decision")).toBe("Ja!?");
});

test("trouble and its end are read aloud, keystrokes are not", async () => {
  const page = await openAndWrite("Ja");
  const aloud = page.locator("[aria-live=polite]");
  expect(await aloud.textContent()).toBe("");
  bench.collab.isReachable = false;
  bench.collab.closeAll(1012);
  await aloud.getByText("Offline").waitFor();
  await page.keyboard.type("abc");
  await shows(page, "Offline, 3 ændringer venter");
  expect(await aloud.textContent()).toBe("Offline");
  bench.collab.isReachable = true;
  await aloud.getByText(/^Gemt/).waitFor();
});

test("whoever closes the page with unsaved changes is warned, and nobody else", async () => {
  bench.verdict = "wipe";
  const page = await openAndWrite("Ja");
  const questions: string[] = [];
  page.on("dialog", (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  bench.collab.acknowledges = false;
  await page.keyboard.type("!");
  await shows(page, "Gemmer…");
  await page.reload();
  expect(questions).toEqual(["beforeunload"]);
  bench.collab.acknowledgeAll();
  await textbox(page).click();
  await page.keyboard.type("?");
  await shows(page, /^Gemt/);
  await page.reload();
  expect(questions).toHaveLength(1);
});

test("going to another screen of the program leaves the connection open until all is saved", async () => {
  const page = await openAndWrite("Ja");
  bench.collab.acknowledges = false;
  await page.keyboard.type("!");
  await shows(page, "Gemmer…");
  await page.getByRole("button", { name: "Skift side" }).click();
  await textbox(page).waitFor({ state: "detached" });
  bench.collab.isReachable = false;
  bench.collab.closeAll(1012);
  await expect.poll(() => bench.collab.connections).toBe(0);
  bench.collab.isReachable = true;
  await expect.poll(() => bench.collab.connections).toBe(1);
  bench.collab.acknowledgeAll();
  await expect.poll(() => bench.collab.connections).toBe(0);
});
