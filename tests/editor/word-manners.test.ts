import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
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

const textbox = (page: Page) => page.getByRole("textbox");
const html = (page: Page) => textbox(page).evaluate((text) => text.innerHTML.replace(/<br[^>]*>/g, ""));

async function openAndFocus(query: Record<string, string> = {}): Promise<Page> {
  const page = await bench.open(query);
  await textbox(page).first().click();
  return page;
}

/** Automation is quicker than the browser's own news of where the caret is. */
const caretHasMoved = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const modifier = { alt: 1, control: 2, shift: 8 };

/** Presses a key as a Danish keyboard sends it: what is printed on it, and where it lies. */
async function pressDanish(page: Page, key: string, digit: number | null, modifiers: number): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const isText = (modifiers & modifier.control) === 0 || (modifiers & modifier.alt) !== 0;
  const place = digit === null ? {} : { code: `Digit${digit}`, windowsVirtualKeyCode: 48 + digit };
  await cdp.send("Input.dispatchKeyEvent", {
    type: isText ? "keyDown" : "rawKeyDown",
    key,
    modifiers,
    ...place,
    ...(isText && { text: key }),
  });
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key, modifiers, ...place });
  await cdp.detach();
}

test("what AltGr writes on a Danish keyboard is written, and is no shortcut: Windows calls AltGr Ctrl+Alt", async () => {
  const page = await openAndFocus();
  const keys = ["@", "£", "$", "€", "{", "[", "]", "}", "|", "\\", "~", "^", "µ"];
  for (const key of keys) await pressDanish(page, key, null, 0);
  expect(await textbox(page).textContent()).toBe(keys.join(""));
  // A browser on Linux writes nothing with Ctrl; but what it would write must be left to it.
  const taken = await textbox(page).evaluate((text) => {
    const codes = Array.from({ length: 10 }, (_, digit) => 48 + digit);
    const letters = Array.from({ length: 26 }, (_, at) => 65 + at);
    return [...codes, ...letters].filter((keyCode) => {
      const key = String.fromCharCode(keyCode).toLowerCase();
      const chord = { ctrlKey: true, altKey: true, bubbles: true, cancelable: true };
      return !text.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode, ...chord }));
    });
  });
  expect(taken).toEqual([]);
  expect(await textbox(page).textContent()).toBe(keys.join(""));
});

test.each([
  ["!", 1, "h4"],
  ['"', 2, "h5"],
  ["/", 7, "ol > li > p"],
  ["(", 8, "ul > li > p"],
] as const)(
  "Ctrl+Shift+%s (%i) makes %s of a line on a Danish keyboard too, and back",
  async (key, digit, selector) => {
    const page = await openAndFocus();
    await page.keyboard.type("Linje");
    await pressDanish(page, key, digit, modifier.control | modifier.shift);
    expect(await textbox(page).locator(selector).textContent()).toBe("Linje");
    await pressDanish(page, key, digit, modifier.control | modifier.shift);
    expect(await html(page)).toBe("<p>Linje</p>");
  },
);

test("Ctrl+Shift+0 makes plain text of a heading", async () => {
  const page = await openAndFocus();
  await page.keyboard.type("Linje");
  await pressDanish(page, "!", 1, modifier.control | modifier.shift);
  await pressDanish(page, "=", 0, modifier.control | modifier.shift);
  expect(await html(page)).toBe("<p>Linje</p>");
});

test("Ctrl+B and Ctrl+I write bold and italic; Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z go back and forth", async () => {
  seedParagraphs(bench.collab.doc, "decision", ["Ja "]);
  const page = await openAndFocus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("fed");
  await page.keyboard.press("Control+b");
  await page.keyboard.press("Control+i");
  await page.keyboard.type(" skrå");
  const written = "<p>Ja <strong>fed</strong><em> skrå</em></p>";
  expect(await html(page)).toBe(written);
  const [undo, redo] = ["Fortryd", "Gentag"].map((name) => page.getByRole("button", { name, exact: true }));
  for (const shortcut of ["Control+y", "Control+Shift+z"]) {
    while (await undo?.isEnabled()) await page.keyboard.press("Control+z");
    expect(await html(page)).toBe("<p>Ja </p>");
    while (await redo?.isEnabled()) await page.keyboard.press(shortcut);
    expect(await html(page)).toBe(written);
  }
});

test.each([
  ["- ", "ul"],
  ["* ", "ul"],
  ["1. ", "ol"],
])("%j begins a list; Tab and Shift+Tab nest it, Enter twice leaves it", async (sign, tag) => {
  const page = await openAndFocus();
  await page.keyboard.type(`${sign}en`);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("to");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("tre");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("efter");
  const inner = `<${tag}><li><p>to</p></li></${tag}>`;
  expect(await html(page)).toBe(
    `<${tag}><li><p>en</p>${inner}</li><li><p>tre</p></li></${tag}><p>efter</p>`.replaceAll('start="1"', ""),
  );
});

test("Backspace at the beginning of a list item takes it out of the list", async () => {
  const page = await openAndFocus();
  await page.keyboard.type("- en");
  await page.keyboard.press("Home");
  await caretHasMoved(page);
  await page.keyboard.press("Backspace");
  await expect.poll(() => html(page)).toBe("<p>en</p>");
});

test("Tab in a plain line goes on, and adds nothing to the text", async () => {
  const page = await openAndFocus();
  await page.keyboard.type("Linje");
  await page.keyboard.press("Tab");
  expect(await html(page)).toBe("<p>Linje</p>");
  expect(await textbox(page).evaluate((text) => text === document.activeElement)).toBe(false);
});

test("quotation marks and dashes stay as they are typed", async () => {
  const page = await openAndFocus();
  const words = `»Ja«, "nej", 'måske' -- og – videre ... (c) 1/2 ->`;
  await page.keyboard.type(words);
  expect(await textbox(page).textContent()).toBe(words);
});

test("Ctrl+V keeps what a text may hold, Ctrl+Shift+V nothing but the words", async () => {
  const page = await openAndFocus();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async () => {
    const blob = (content: string, type: string) => new Blob([content], { type });
    const html = "<p><b>Fed</b> tekst</p><ul><li>punkt</li></ul>";
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob("Fed tekst\npunkt", "text/plain") }),
    ]);
  });
  await page.keyboard.press("Control+v");
  await textbox(page).locator("li").waitFor();
  expect(await html(page)).toBe("<p><strong>Fed</strong> tekst</p><ul><li><p>punkt</p></li></ul>");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+Shift+v");
  await expect.poll(() => html(page)).toBe("<p>Fed tekst</p><p>punkt</p>");
});

test("a table is made, filled, lengthened, widened and left with the keyboard alone", async () => {
  const page = await openAndFocus();
  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  while ((await page.locator(":focus").getAttribute("aria-label")) !== "Indsæt tabel") {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor();
  for (let cell = 1; cell <= 9; cell++) {
    await page.keyboard.type(`${cell}`);
    if (cell < 9) await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Tab");
  await page.keyboard.type("10");
  expect(await page.getByRole("row").count()).toBe(4);

  await page.keyboard.press("Alt+F10");
  while ((await page.locator(":focus").getAttribute("aria-label")) !== "Tabel") await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  while ((await page.locator(":focus").textContent()) !== "Indsæt kolonne til højre") {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  expect(await page.getByRole("columnheader").count()).toBe(4);
  expect(await textbox(page).evaluate((text) => text === document.activeElement)).toBe(true);

  await caretHasMoved(page);
  await page.keyboard.press("ArrowDown");
  await caretHasMoved(page);
  await page.keyboard.type("Efter");
  expect(await textbox(page).locator("> p").allTextContents()).toEqual(["Efter"]);
});

test("one can write before a table that begins a text, and after one that ends it", async () => {
  const page = await openAndFocus();
  await page.getByRole("button", { name: "Indsæt tabel" }).click();
  await caretHasMoved(page);
  await page.keyboard.press("ArrowUp");
  await caretHasMoved(page);
  await page.keyboard.type("Før");
  expect(await textbox(page).locator("> p").first().textContent()).toBe("Før");
  await page.keyboard.press("Control+End");
  await caretHasMoved(page);
  await page.keyboard.press("Backspace");
  await caretHasMoved(page);
  await page.keyboard.press("ArrowDown");
  await caretHasMoved(page);
  await page.keyboard.type("Efter");
  expect(await textbox(page).locator("> p").last().textContent()).toBe("Efter");
});

test("every tool that has a shortcut names it", async () => {
  const page = await openAndFocus();
  const titles = await page
    .getByRole("toolbar")
    .locator("[aria-keyshortcuts]")
    .evaluateAll((tools) => tools.map((tool) => (tool as HTMLElement).title));
  expect(titles).toEqual([
    "Fed (Ctrl+B)",
    "Kursiv (Ctrl+I)",
    "Mellemrubrik (Ctrl+Shift+1)",
    "Underrubrik (Ctrl+Shift+2)",
    "Punktopstilling (Ctrl+Shift+8)",
    "Nummereret liste (Ctrl+Shift+7)",
    "Link (Ctrl+K)",
    "Fortryd (Ctrl+Z)",
    "Gentag (Ctrl+Y)",
  ]);
});

test("others' rows and mine in one table both stay", async () => {
  seedParagraphs(bench.collab.doc, "decision", ["Tabel:"]);
  const [a, b] = [await openAndFocus(), await openAndFocus({ initials: "DV", name: "Direktør for Velfærd" })];
  await a.keyboard.press("Control+End");
  await a.getByRole("button", { name: "Indsæt tabel" }).click();
  await a.keyboard.type("Fase");
  await b.getByText("Fase").click();
  for (const page of [a, b]) {
    await page.getByRole("button", { name: "Tabel", exact: true }).click();
    await page.getByRole("button", { name: "Indsæt række under" }).click();
  }
  for (const page of [a, b]) await expect.poll(() => page.getByRole("row").count()).toBe(5);
});
