import { expect, type Locator, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { expectAccessible } from "./accessible.ts";
import { decisionOf, openItem, personIn } from "./people.ts";

let demo: RunningDemo;
test.beforeEach(async () => {
  demo = await startDemo();
});
test.afterEach(() => demo.remove());

/** What the secretary is told of the approval of the minutes. */
const awaited = (page: Page) => tasksOf(page).getByRole("listitem").filter({ hasText: "Afventer godkendelse" });
const tasksOf = (page: Page): Locator => page.getByRole("region", { name: /^Det venter på dig/ });
const sheetOf = (page: Page): Locator => page.getByRole("dialog", { name: "Genveje" });
const real = "Referat af onsdag d. 12. januar 2022";

test("[W1] [W2] what awaits secretary and director: minutes to send, to approve, and a follow-up", async ({
  browser,
}) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  const director = await personIn(browser, demo, "direktoer");

  await test.step("nothing awaits the director, who is told so; the secretary has next steps", async () => {
    await expect(tasksOf(director)).toContainText("Intet venter på dig.");
    await expect(tasksOf(secretary).getByRole("listitem")).toHaveText([
      /Send til godkendelse.*Referat af onsdag d\. 12\. januar 2022.*3 punkter er ikke taget op/,
      /Udsend dagsorden.*Dagsorden til onsdag d\. 26\. januar 2022.*2 punkter\. Klar til udsendelse/,
    ]);
    await expectAccessible(secretary, "overview with tasks");
  });

  await test.step("the secretary gives the director a follow-up, whose date has passed, and sends the minutes", async () => {
    await openItem(secretary, 1);
    const followUps = secretary.getByRole("region", { name: "Opfølgning" });
    await followUps.getByText("Opgave", { exact: true }).click();
    await followUps.getByLabel("Hvad skal gøres").fill("Statusnotat til Velfærdssekretariatet");
    await followUps.getByLabel("Ansvarlig").selectOption({ label: "Direktør for Velfærd" });
    await followUps.getByLabel("Frist").fill("2022-01-21");
    await followUps.getByRole("button", { name: "Tilføj" }).click();
    await expect(followUps.getByRole("listitem")).toContainText("Frist 21-01-2022");
    await secretary.goto("/");
    await tasksOf(secretary).getByRole("link", { name: real }).click();
    await secretary.getByRole("button", { name: "Send til godkendelse" }).click();
    await expect(secretary).toHaveURL(/\/meetings\/[\da-f-]{36}/);
    await secretary.goto("/");
    await expect(awaited(secretary)).toContainText(
      "0 af 2 nødvendige godkendelser er givet. Endnu ikke fra Kommunaldirektør og Direktør for Velfærd.",
    );
  });

  await test.step("whoever comes back to the overview sees what awaits them since", async () => {
    await director.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(tasksOf(director).getByRole("listitem")).toHaveText([
      /Godkend.*Referat af onsdag d\. 12\. januar 2022.*Du har ikke godkendt referatet endnu\. 0 af 2/,
      /Opgave.*Overskredet.*Statusnotat til Velfærdssekretariatet.*Fristen var 21-01-2022.*Punkt 1/,
    ]);
    await expectAccessible(director, "overview of a director");
  });

  await test.step("the director follows the link, approves, and has it no more", async () => {
    await tasksOf(director).getByRole("link", { name: real }).click();
    await director.getByRole("button", { name: "Godkend", exact: true }).click();
    await expect(director.getByText("1 af 2").or(director.getByText("Du har godkendt")).first()).toBeVisible();
    await expect(awaited(secretary), "on the open overview").toContainText(
      "1 af 2 nødvendige godkendelser er givet. Endnu ikke fra Kommunaldirektør.",
    );
    await director.goto("/");
    await expect(tasksOf(director).getByRole("listitem")).toHaveCount(1);
    await tasksOf(director).getByRole("link", { name: "Statusnotat til Velfærdssekretariatet" }).click();
    await expect(director.getByText("Punkt 1", { exact: true }).first()).toBeVisible();
  });
});

test("[W4] a body's year, for who may see its meetings", async ({ browser }) => {
  const director = await personIn(browser, demo, "direktoer");
  await director.getByRole("link", { name: "Året i Direktionen" }).click();
  const thisYear = new Date().getFullYear();
  await expect(director.getByRole("heading", { level: 1 })).toHaveText(`Direktionen ${thisYear}`);
  await expect(director.getByText(`Ingen møder i ${thisYear}.`)).toBeVisible();
  await expectAccessible(director, "empty year");

  await director.getByRole("link", { name: "2022, tidligere" }).click();
  const january = director.getByRole("table", { name: "Januar" });
  await expect(january.locator("tbody").getByRole("row")).toHaveText([
    /Onsdag d\. 12\. kl\. 09:00.*Mødet er i gang.*3 punkter.*Referat.*PDF/,
    /Onsdag d\. 26\. kl\. 09:00.*Kladde.*2 punkter/,
  ]);
  await expectAccessible(director, "a year with meetings");
  const address = new URL(director.url()).pathname;
  await january.getByRole("link", { name: /^Onsdag d\. 26/ }).click();
  await expect(director.getByRole("complementary", { name: "Dagsorden" })).toBeVisible();

  const guest = await personIn(browser, demo, "gaest");
  await expect(guest.getByRole("link", { name: "Året i Direktionen" })).toHaveCount(0);
  await guest.goto(address);
  await expect(guest.locator("tbody").getByRole("row")).toHaveCount(1);

  const admin = await personIn(browser, demo, "admin");
  expect((await admin.goto(address))?.status()).toBe(404);
  await expect(admin.getByText("Organet findes ikke.")).toBeVisible();
  expect((await admin.goto("/components"))?.status(), "the building blocks are for development").toBe(404);
});

test("[W6] single keys: next and previous item, the overview, the sheet; not in texts; turned off", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "sekretaer");
  const item = (number: number) => page.locator(".item-k").getByText(`Punkt ${number}`, { exact: true });
  await openItem(page, 1);
  await page.keyboard.press("j");
  await expect(item(2)).toBeVisible();
  await page.keyboard.press("k");
  await expect(item(1)).toBeVisible();
  await page.keyboard.press("k");
  await expect(item(1), "there is none before it").toBeVisible();

  await test.step("in a text the same keys are letters", async () => {
    await decisionOf(page, 1).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("jk?go");
    await expect(decisionOf(page, 1)).toContainText("jk?go");
    await expect(item(1)).toBeVisible();
    await expect(sheetOf(page)).toBeHidden();
  });

  await test.step("? shows the sheet; Esc closes it, and focus is where it was", async () => {
    await page.keyboard.press("Escape");
    const link = page.getByRole("complementary", { name: "Dagsorden" }).getByRole("link").nth(1);
    await link.focus();
    await page.keyboard.press("Shift+?");
    await expect(sheetOf(page)).toBeVisible();
    await expect(sheetOf(page)).toContainText("Næste punkt");
    await expectAccessible(page, "the sheet of shortcuts");
    await page.keyboard.press("j");
    await expect(item(1), "nothing behind the sheet").toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheetOf(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  await test.step("G and then O leads to the overview", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("o");
    await expect(page.getByRole("heading", { level: 1, name: "Mine møder" })).toBeVisible();
  });

  await test.step("from the menu they are turned off, and stay off", async () => {
    const menu = page.getByLabel("Sekretær, din konto");
    await menu.click();
    await page.getByRole("button", { name: "Genveje" }).click();
    await sheetOf(page).getByRole("button", { name: "Fra" }).click();
    await expect(sheetOf(page)).toContainText("Genveje med ét tegn er slået fra.");
    await page.keyboard.press("Escape");
    await expect(menu).toBeFocused();
    await openItem(page, 1);
    await page.locator("#main").focus();
    for (const key of ["j", "?", "g", "o"]) await page.keyboard.press(key);
    await expect(sheetOf(page)).toBeHidden();
    await expect(item(1)).toBeVisible();
  });
});

test("an item is printed as a paper: its meeting, title and texts, and nothing to press", async ({ browser }) => {
  const page = await personIn(browser, demo, "sekretaer");
  await openItem(page, 1);
  await expect(decisionOf(page, 1)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".crumb")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(decisionOf(page, 1)).toBeVisible();
  for (const gone of ["button", "input", "select", "textarea", "summary", "nav"]) {
    expect(await page.locator(`${gone}:visible`).count(), gone).toBe(0);
  }
  await expect(page.getByRole("complementary")).toHaveCount(0);
});
