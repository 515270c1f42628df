import { expect, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { decisionOf, openItem, personIn, tabToNamed } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

test("[M1] [M5] [M11] the essentials of a meeting by keyboard alone", async ({ browser }) => {
  const chair = await personIn(browser, demo, "kommunaldirektoer");
  await openItem(chair, 1);
  await expect(decisionOf(chair, 1)).toBeVisible();
  await chair.locator("body").press("Home");

  await tabToNamed(chair, "Tag punkt 1 op");
  await chair.keyboard.press("Enter");
  await expect(chair.getByRole("button", { name: "Afslut punkt 1" })).toBeVisible();

  await tabToNamed(chair, "Godkendt");
  await chair.keyboard.press("Space");
  await chair.keyboard.press("ArrowRight");
  await expect(chair.getByRole("radio", { name: "Godkendt med ændringer" })).toBeChecked();

  await tabToNamed(chair, "Knyt spørgsmål 1 til tekst");
  await chair.keyboard.press("Enter");
  await tabToNamed(chair, "Knyt til tekst");
  await chair.keyboard.press("Enter");
  await expect(chair.getByText("1 besvaret, 4 åbne")).toBeVisible();
  await expect(chair.locator("summary:focus")).toHaveAttribute("aria-label", "Ret svaret på spørgsmål 1");

  await tabToNamed(chair, "Alle er til stede");
  await chair.keyboard.press("Enter");
  await expect(chair.getByRole("complementary", { name: "Om punktet" }).getByText("3 af 3")).toBeVisible();

  await tabToNamed(chair, "Ret deltagelse for Direktør for Velfærd");
  await chair.keyboard.press("Enter");
  await tabToNamed(chair, "Erklær Direktør for Velfærd inhabil");
  await chair.keyboard.press("Enter");
  await tabToNamed(chair, "Grund, som står i referatet");
  await chair.keyboard.type("Nær familie");
  await chair.keyboard.press("Enter");
  await tabToNamed(chair, "Ophæv inhabiliteten for Direktør for Velfærd");
  await chair.keyboard.press("Enter");
  await expect(chair.getByRole("button", { name: /^Ophæv/ })).toHaveCount(0);

  await decisionOf(chair, 1).focus();
  await chair.keyboard.press("Control+Enter");
  const dialog = chair.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await tabToNamed(chair, "Afslut punkt 1");
  await chair.keyboard.press("Enter");
  await tabToNamed(chair, "Tag punkt 2 op");
  await chair.keyboard.press("Enter");
  await expect(chair.getByRole("heading", { level: 1, name: "Eventuelt" })).toBeVisible();
});
