import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keptInBrowser } from "../support/kept-in-browser.ts";
import { wordsOf } from "./seeded-text.ts";
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
const written = () => wordsOf(bench.collab.doc, "decision");

const keeps = (page: Page, expected: { rooms?: number; unsent?: number; words?: unknown }) =>
  expect.poll(() => kept(page), { timeout: 10_000 }).toMatchObject(expected);

async function kept(page: Page): Promise<{ rooms: number; unsent: number; words: string }> {
  const { rooms, unsent, words } = await keptInBrowser(page);
  return { rooms: rooms.length, unsent, words };
}

async function openAndWrite(words: string, query: Record<string, string> = {}): Promise<Page> {
  const page = await bench.open(query);
  await keeps(page, { rooms: 1 });
  await writeAtEnd(page, words);
  await shows(page, /^Gemt kl\. \d\d:\d\d$/);
  return page;
}

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await textbox(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

function loseServer(): void {
  bench.collab.isReachable = false;
  bench.collab.closeAll(1012, "server-restarts");
}

/** Closes the page as a person does; gives whether it asked first. */
async function leave(page: Page): Promise<boolean> {
  let hasAsked = false;
  page.on("dialog", (dialog) => {
    hasAsked = true;
    void dialog.accept();
  });
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
  return hasAsked;
}

test("[O1] [C1] what was written without the server outlives the page, goes on, and is saved when the server has it", async () => {
  const page = await openAndWrite("Ja");
  loseServer();
  await writeAtEnd(page, " tak");
  await shows(page, "Offline, 4 ændringer venter");
  await keeps(page, { unsent: 4 });
  const context = page.context();
  expect(await leave(page)).toBe(false);

  const again = await bench.openIn(context);
  await shows(again, "Offline, 4 ændringer venter");
  expect(await textbox(again).textContent()).toBe("Ja tak");
  await writeAtEnd(again, "!!");
  await shows(again, "Offline, 6 ændringer venter");
  bench.collab.acknowledges = false;
  bench.collab.isReachable = true;
  await expect.poll(written).toBe("Ja tak!!");
  await shows(again, "Gemmer…");
  await keeps(again, { unsent: 6 });
  bench.collab.acknowledgeAll();
  await shows(again, /^Gemt/);
  await keeps(again, { rooms: 1, unsent: 0 });
});

test("[O1] a page that crashes takes nothing with it that was written without the server", async () => {
  const page = await openAndWrite("Ja");
  loseServer();
  await writeAtEnd(page, " tak");
  await keeps(page, { unsent: 4 });
  const context = page.context();
  const session = await context.newCDPSession(page);
  const crash = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crash;
  const again = await bench.openIn(context);
  await shows(again, "Offline, 4 ændringer venter");
  bench.collab.isReachable = true;
  await shows(again, /^Gemt/);
  expect(written()).toBe("Ja tak");
});

test("[O1] two tabs write without the server; whoever comes back brings both", async () => {
  const first = await openAndWrite("Ja");
  const second = await bench.openIn(first.context());
  await shows(second, "Alt er gemt");
  loseServer();
  await writeAtEnd(first, "1");
  await writeAtEnd(second, "23");
  await keeps(second, { rooms: 1, unsent: 3 });
  const context = first.context();
  const keeper = await context.newPage();
  expect([await leave(first), await leave(second)]).toEqual([false, false]);
  await keeper.close();
  const again = await bench.openIn(context);
  await shows(again, "Offline, 3 ændringer venter");
  bench.collab.isReachable = true;
  await shows(again, /^Gemt/);
  expect([...written()].sort().join("")).toBe("123Ja");
});

test("[O2] where no copy may be kept none is, and whoever leaves with unsaved changes is warned", async () => {
  bench.verdict = "wipe";
  const page = await bench.open();
  await shows(page, "Alt er gemt");
  loseServer();
  await writeAtEnd(page, "Lukket");
  await shows(page, "Offline, 6 ændringer venter");
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(await leave(page)).toBe(true);
});

test("[O3] a right that is gone takes the copy with it; what they wrote unsaved can be had from the open page", async () => {
  const page = await openAndWrite("Ja");
  await keeps(page, { words: expect.stringContaining("Ja") });
  loseServer();
  await writeAtEnd(page, " tak");
  await keeps(page, { unsent: 4 });
  bench.collab.acknowledges = false;
  bench.collab.isReachable = true;
  await shows(page, "Gemmer…");
  bench.collab.closeAll(4404, "room-unknown");
  await page.getByRole("alert").getByText("Det sidste, du skrev, er ikke gemt").waitFor();
  expect(await textbox(page).count()).toBe(0);
  await keeps(page, { rooms: 0, words: expect.not.stringContaining("Ja") });
  expect(await leave(page)).toBe(true);
});

test.each([
  [4401, "log-in-required"],
  [4403, "room-read-only"],
])("[O3] after %i only what the server lacks stays, until it has it", async (code, reason) => {
  const page = await openAndWrite("Gammelt");
  await keeps(page, { words: expect.stringContaining("Gammelt") });
  bench.collab.acknowledges = false;
  await writeAtEnd(page, " nyt");
  await shows(page, "Gemmer…");
  bench.collab.closeAll(code, reason);
  await page.getByRole("alert").getByText("4 ændringer er ikke gemt").waitFor();
  await keeps(page, { rooms: 1, unsent: 4 });
  expect((await kept(page)).words).not.toContain("Gammelt");
  const context = page.context();
  expect(await leave(page)).toBe(false);

  bench.collab.acknowledges = true;
  const again = await bench.openIn(context);
  await shows(again, /^Gemt/);
  expect(written()).toBe("Gammelt nyt");
  await keeps(again, { rooms: 1, unsent: 0, words: expect.stringContaining("Gammelt") });
});

test("without a database the editor goes on, and says nothing false", async () => {
  const context = (await bench.open()).context();
  await context.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  const page = await bench.openIn(context);
  await writeAtEnd(page, "Ja");
  await shows(page, /^Gemt/);
  loseServer();
  await writeAtEnd(page, "!");
  await shows(page, "Offline, 1 ændring venter");
  expect(await leave(page)).toBe(true);
});

test("on a full device the editor goes on, and whoever leaves is warned", async () => {
  const page = await bench.open({ show: "without" });
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize: 1 });
  await page.getByRole("button", { name: "Skift side" }).click();
  await shows(page, "Alt er gemt");
  await writeAtEnd(page, "Ja");
  await shows(page, /^Gemt/);
  loseServer();
  await writeAtEnd(page, "!");
  await shows(page, "Offline, 1 ændring venter");
  await keeps(page, { rooms: 0 });
  expect(await leave(page)).toBe(true);
});

test("[O1] after much writing few records are left, and the whole text in them", async () => {
  const page = await openAndWrite("Ja");
  loseServer();
  await textbox(page).click();
  await page.keyboard.press("Control+End");
  for (let made = 1; made <= 45; made += 1) {
    await page.keyboard.type("!");
    await expect.poll(async () => (await keptInBrowser(page)).unsent, { interval: 5 }).toBe(made);
  }
  const context = page.context();
  expect((await keptInBrowser(page)).records).toBeGreaterThan(45);
  bench.collab.isReachable = true;
  await shows(page, /^Gemt/);
  await expect.poll(async () => (await keptInBrowser(page)).records, { timeout: 10_000 }).toBeLessThan(5);
  loseServer();
  await leave(page);
  const again = await bench.openIn(context);
  await shows(again, /^Offline$/);
  expect(await textbox(again).textContent()).toBe(`Ja${"!".repeat(45)}`);
});

test("another person in the same browser gets nothing of it", async () => {
  const page = await openAndWrite("Ja");
  loseServer();
  await writeAtEnd(page, " tak");
  await keeps(page, { unsent: 4 });
  const other = await bench.openIn(page.context(), { initials: "KD" });
  await shows(other, "Offline");
  expect(await textbox(other).count()).toBe(0);
});
