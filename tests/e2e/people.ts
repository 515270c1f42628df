import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import type { RunningDemo } from "../support/running-demo.ts";

/** Logs in as the demo's person of that name, in a browser of their own. */
export async function personIn(
  browser: Browser,
  demo: RunningDemo,
  login: string,
  device: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: demo.url, ...device });
  const page = await context.newPage();
  await logInAs(page, demo, login);
  return page;
}

/** Logs in as the demo's person of that name on a page that is there already. */
export async function logInAs(page: Page, demo: RunningDemo, login: string): Promise<void> {
  failOnTrouble(page);
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(`${login}@demo.example`);
  await page.getByRole("textbox", { name: "Adgangskode" }).fill(demo.password);
  await page.getByRole("button", { name: "Log ind", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mine møder" })).toBeVisible();
}

/** Opens an item of the meeting that is in session, by its number. */
export async function openItem(page: Page, number: number): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Gå til mødet" }).click();
  const outline = page.getByRole("complementary", { name: "Dagsorden" });
  await outline
    .getByRole("listitem")
    .filter({ hasText: new RegExp(`^${number}`) })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByText(`Punkt ${number}`, { exact: true }).first()).toBeVisible();
}

/** Where the decision of an item is written. */
export const decisionOf = (page: Page, number: number): Locator =>
  page.getByRole("textbox", { name: `Beslutning til punkt ${number}` });

/** Puts the caret at the end of a text and types. */
export async function typeAtEnd(text: Locator, words: string): Promise<void> {
  await text.press("Control+End");
  await text.pressSequentially(words, { delay: 15 });
}

/** Tab, or back with Shift+Tab, until what is sought has focus. */
export async function tabTo(page: Page, sought: Locator, key = "Tab"): Promise<void> {
  await expect(sought).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await sought.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error("not reached by Tab");
}

/** Moves with Tab until the focus is on what is named so; a person would see where it is. */
export async function tabToNamed(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const named = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLElement && "labels" in focused ? labelOf(focused) : null;
      return (focused?.getAttribute("aria-label") ?? label ?? focused?.textContent ?? "").replace(/\s+/g, " ").trim();
      function labelOf(field: HTMLElement): string | null {
        const { labels } = field as HTMLInputElement;
        return labels?.[0]?.querySelector(".label")?.textContent ?? labels?.[0]?.textContent ?? null;
      }
    });
    if (typeof name === "string" ? named === name : name.test(named)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}`);
}

export const saveIndicator = (page: Page): Locator => page.locator(".save[data-state]");

/** Everything that the server tells a person's browser about an address: the page, and the data behind it. */
export async function allThatIsSent(context: BrowserContext, url: string): Promise<string> {
  const page = await context.request.get(url);
  const data = await context.request.get(`${url}.data`);
  return `${await page.text()}\n${await data.text()}`;
}

/** A script that fails, or a policy that is broken, fails the test. Lost connections do not: tests cause those. */
export function failOnTrouble(page: Page): void {
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    const words = message.text();
    if (/Content Security Policy|Hydration|hydrat|did not match|Warning:/.test(words)) throw new Error(words);
  });
}

/** Opens an item of the meeting of that name, by its number. */
export async function openItemOf(page: Page, meeting: string, number: number): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: meeting }).first().click();
  const outline = page.getByRole("complementary", { name: "Dagsorden" });
  await outline
    .getByRole("link")
    .nth(number - 1)
    .click();
  await expect(page.getByText(`Punkt ${number}`, { exact: true }).first()).toBeVisible();
}
