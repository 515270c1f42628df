import { expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { decisionOf, openItem, personIn } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

/** Moves with Tab until the focus is on what is named so; a person would see where it is. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const named = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
      return (focused?.getAttribute("aria-label") ?? label ?? focused?.textContent ?? "").trim();
    });
    if (typeof name === "string" ? named === name : name.test(named)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}`);
}

test("[M1] [M5] [M11] the essentials of a meeting by keyboard alone", async ({ browser }) => {
  const chair = await personIn(browser, demo, "kommunaldirektoer");
  await openItem(chair, 1);
  await expect(decisionOf(chair, 1)).toBeVisible();
  await chair.locator("body").press("Home");

  await tabTo(chair, "Tag punkt 1 op");
  await chair.keyboard.press("Enter");
  await expect(chair.getByRole("button", { name: "Afslut punkt 1" })).toBeVisible();

  await tabTo(chair, "Godkendt");
  await chair.keyboard.press("Space");
  await chair.keyboard.press("ArrowRight");
  await expect(chair.getByRole("radio", { name: "Godkendt med ændringer" })).toBeChecked();

  await tabTo(chair, "Knyt spørgsmål 1 til tekst");
  await chair.keyboard.press("Enter");
  await tabTo(chair, "Knyt til tekst");
  await chair.keyboard.press("Enter");
  await expect(chair.getByText("1 besvaret, 4 åbne")).toBeVisible();
  await expect(chair.locator("summary:focus")).toHaveAttribute("aria-label", "Ret svaret på spørgsmål 1");

  await tabTo(chair, "Alle er til stede");
  await chair.keyboard.press("Enter");
  await expect(chair.getByRole("complementary", { name: "Om punktet" }).getByText("3 af 3")).toBeVisible();

  await tabTo(chair, "Ret deltagelse for Direktør for Velfærd");
  await chair.keyboard.press("Enter");
  await tabTo(chair, "Erklær Direktør for Velfærd inhabil");
  await chair.keyboard.press("Enter");
  await tabTo(chair, "Grund, som står i referatet");
  await chair.keyboard.type("Nær familie");
  await chair.keyboard.press("Enter");
  await tabTo(chair, "Ophæv inhabiliteten for Direktør for Velfærd");
  await chair.keyboard.press("Enter");
  await expect(chair.getByRole("button", { name: /^Ophæv/ })).toHaveCount(0);

  await decisionOf(chair, 1).focus();
  await chair.keyboard.press("Control+Enter");
  const dialog = chair.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await tabTo(chair, "Afslut punkt 1");
  await chair.keyboard.press("Enter");
  await tabTo(chair, "Tag punkt 2 op");
  await chair.keyboard.press("Enter");
  await expect(chair.getByRole("heading", { level: 1, name: "Eventuelt" })).toBeVisible();
});
