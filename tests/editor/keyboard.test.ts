import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
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

const textbox = (page: Page) => page.getByRole("textbox");
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);

async function openAndFocus(query: Record<string, string> = {}): Promise<Page> {
  const page = await bench.open(query);
  await textbox(page).first().click();
  return page;
}

test("Tab goes from cell to cell, and after Escape out of the text", async () => {
  const page = await openAndFocus();
  await page.getByRole("button", { name: "Indsæt tabel" }).click();
  await page.keyboard.type("Fase");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Frist");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("Trin");
  expect(await page.getByRole("columnheader").allTextContents()).toEqual(["Trin", "Frist", ""]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Efter");
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toBe("Beslutning til punkt 1");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  expect(await page.getByRole("toolbar").locator(":focus").count()).toBe(1);
});

test("Escape lets go of Tab once only: writing on takes it back", async () => {
  const page = await openAndFocus();
  await page.getByRole("button", { name: "Indsæt tabel" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.type("a");
  await page.keyboard.press("Tab");
  await page.keyboard.type("b");
  expect(await page.getByRole("columnheader").allTextContents()).toEqual(["a", "b", ""]);
});

test("a table is changed in words, and one can write after it", async () => {
  const page = await openAndFocus();
  await page.getByRole("button", { name: "Indsæt tabel" }).click();
  await page.getByRole("button", { name: "Tabel", exact: true }).click();
  await page.getByRole("button", { name: "Indsæt række under" }).click();
  expect(await page.getByRole("row").count()).toBe(4);
  await page.getByRole("button", { name: "Tabel", exact: true }).click();
  await page.getByRole("button", { name: "Slet kolonne" }).click();
  expect(await page.getByRole("row").first().getByRole("columnheader").count()).toBe(2);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("Efter tabellen");
  expect(await textbox(page).locator("> p").allTextContents()).toEqual(["Efter tabellen"]);
});

test("Alt+F10 goes to the tools, arrows along them, Escape back to the text", async () => {
  const page = await openAndFocus();
  await page.keyboard.press("Alt+F10");
  expect(await focused(page)).toBe("Fed");
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toBe("Kursiv");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await focused(page)).toBe("Indsæt tabel");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Beslutning til punkt 1");
  await page.keyboard.press("Alt+F10");
  expect(await focused(page)).toBe("Indsæt tabel");
  expect(await page.getByRole("toolbar").locator("[tabindex='0']").count()).toBe(1);
});

test("a tool does what it says, shows that it is on, and leaves the caret in the text", async () => {
  const page = await openAndFocus();
  const bold = page.getByRole("button", { name: "Fed" });
  await bold.click();
  await page.keyboard.type("Vigtigt");
  await page.getByRole("button", { name: "Fed", pressed: true }).waitFor();
  expect(await textbox(page).locator("strong").textContent()).toBe("Vigtigt");
  await page.getByRole("button", { name: "Fortryd", exact: true }).click();
  await expect.poll(() => textbox(page).textContent()).toBe("");
  await page.getByRole("button", { name: "Gentag" }).click();
  await expect.poll(() => textbox(page).textContent()).toBe("Vigtigt");
});

test("headings have shortcuts that are not AltGr, and Ctrl+Enter is left to the page", async () => {
  const page = await openAndFocus();
  await page.keyboard.type("Baggrund");
  await page.keyboard.press("Control+Alt+Digit2");
  await page.keyboard.press("Control+Enter");
  expect(await textbox(page).innerHTML()).toBe("<p>Baggrund</p>");
  await page.keyboard.press("Control+Shift+Digit1");
  expect(await textbox(page).locator("h4").textContent()).toBe("Baggrund");
  await page.keyboard.press("Control+Shift+Digit2");
  expect(await textbox(page).locator("h5").textContent()).toBe("Baggrund");
});

test("'1. ' begins a list, '12. januar' does not", async () => {
  const page = await openAndFocus();
  await page.keyboard.type("12. januar");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1. først");
  expect(await textbox(page).locator("> p").textContent()).toBe("12. januar");
  expect(await textbox(page).locator("ol > li").textContent()).toBe("først");
});

test("Ctrl+K makes a link, says what an address must be, and gives the text its focus again", async () => {
  const page = await openAndFocus();
  await page.keyboard.type("Se ");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Link" });
  await dialog.getByLabel("Adresse").fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await dialog.getByText("Adressen kan ikke bruges").waitFor();
  await dialog.getByLabel("Adresse").fill("www.eksempel.dk");
  await dialog.getByLabel("Tekst, der vises").fill("siden");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.type(" her");
  const link = textbox(page).getByRole("link", { name: "siden" });
  expect(await link.getAttribute("href")).toBe("https://www.eksempel.dk");
  expect(await textbox(page).textContent()).toBe("Se siden her");

  await link.click();
  // Automation is quicker than the browser's own news of where the caret is.
  await page.getByRole("button", { name: "Link", pressed: true }).waitFor();
  await page.keyboard.press("Control+k");
  await dialog.getByRole("button", { name: "Fjern link" }).click();
  await link.waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("Beslutning til punkt 1");
});

test("on a phone the tools fold behind one button, and every target is large enough for a finger", async () => {
  const page = await bench.open({}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await textbox(page).tap();
  await page.getByRole("button", { name: "Flere værktøjer" }).tap();
  const buttons = await page.getByRole("toolbar").getByRole("button").all();
  expect(buttons).toHaveLength(11);
  for (const button of buttons) {
    const box = await button.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole("button", { name: "Kursiv" }).tap();
  await page.getByRole("button", { name: "Kursiv" }).waitFor({ state: "hidden" });
  await page.keyboard.type("skrå");
  expect(await textbox(page).locator("em").textContent()).toBe("skrå");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test("a menu opens where there is room for it", async () => {
  const page = await bench.open({}, { viewport: { width: 1000, height: 600 } });
  await page.locator("main").evaluate((sheet) => sheet.style.setProperty("margin-top", "420px"));
  await textbox(page).click();
  await page.getByRole("button", { name: "Indsæt tabel" }).click();
  const button = page.getByRole("button", { name: "Tabel", exact: true });
  await button.click();
  const [menu, at] = [await page.getByText("Slet tabel").boundingBox(), await button.boundingBox()];
  expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(at?.y ?? 0);
});

test.each(["light", "dark"])("axe finds nothing in the editors, their menus and dialog (%s)", async (theme) => {
  const other = await bench.open({ initials: "DV", name: "Direktør for Velfærd", show: "case" });
  await textbox(other).first().click();
  await other.keyboard.type("Nogen skriver");
  const page = await openAndFocus({ show: "case", theme });
  await page.getByRole("img", { name: "Direktør for Velfærd" }).waitFor();
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: "Indsæt tabel" }).click();
  for (const heading of ["Fase", "Frist", "Ansvar"]) {
    await page.keyboard.type(heading);
    await page.keyboard.press("Tab");
  }
  await page.getByRole("button", { name: "Tabel", exact: true }).click();
  await page.getByRole("button", { name: "Slet tabel" }).waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.getByRole("button", { name: "Indsæt link" }).click();
  await page.getByText("Adressen kan ikke bruges").waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
