import { expect, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { decisionOf, openItem, personIn, saveIndicator, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());
test("shots", async ({ browser }) => {
  const s = await personIn(browser, demo, "sekretaer");
  const d = await personIn(browser, demo, "direktoer");
  for (const p of [s, d]) await openItem(p, 1);
  const path = new URL(s.url()).pathname;
  await typeAtEnd(decisionOf(s, 1), " Sekretæren føjer en sætning til.");
  await expect(saveIndicator(s)).toHaveText(/^Gemt kl\./);
  await decisionOf(d, 1).press("Control+Home");
  for (let i = 0; i < 3; i++) await d.keyboard.press("Control+Delete");
  await d.keyboard.type("Direktionen har ");
  await typeAtEnd(decisionOf(d, 1), " Der følges op i maj.");
  await d.keyboard.press("Enter");
  await d.keyboard.type("Nyt afsnit her.");
  await d.keyboard.press("Shift+Home");
  await d.keyboard.press("Control+b");
  await expect(saveIndicator(d)).toHaveText(/^Gemt kl\./);
  await s.goto(`${path}/history?zone=minutes`);
  await s.getByText("Navngiv denne udgave").click();
  await s.getByLabel("Navn").fill("Efter drøftelsen");
  await s.getByRole("button", { name: "Navngiv" }).click();
  await expect(s.getByRole("link", { name: "Efter drøftelsen" })).toBeVisible();
  await typeAtEnd(decisionOf(d, 1), " Og mere.");
  await expect(saveIndicator(d)).toHaveText(/^Gemt kl\./);
  const seq = await s.getByRole("link", { name: "Efter drøftelsen" }).getAttribute("href");
  const to = /to=(\d+)/.exec(seq ?? "")?.[1];
  await s.goto(`${path}/history?zone=minutes&from=1&to=${to}`);
  for (const [name, width, height] of [
    ["laptop", 1440, 900],
    ["ipad", 1024, 768],
    ["phone", 390, 844],
  ] as const)
    for (const colorScheme of ["light", "dark"] as const) {
      await s.setViewportSize({ width, height });
      await s.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await s.evaluate(() => {
        window.location.hash = "#main";
      });
      await s.screenshot({ path: `/tmp/hx/shot-${name}-${colorScheme}.png` });
      if (width < 1200) {
        await s.evaluate(() => {
          window.location.hash = "#historik";
        });
        await s.waitForTimeout(300);
        await s.screenshot({ path: `/tmp/hx/shot-${name}-${colorScheme}-panel.png` });
      }
    }
  await s.setViewportSize({ width: 1440, height: 900 });
  await s.emulateMedia({ colorScheme: "light" });
  await s.goto(`${path}/history?zone=minutes&from=1&to=${to}&view=still`);
  await s.getByText("Gendan denne udgave").click();
  await s.getByText("Navngiv denne udgave").click();
  await s.screenshot({ path: "/tmp/hx/shot-still.png" });
  await s.goto(`${path}/history?zone=case`);
  await s.screenshot({ path: "/tmp/hx/shot-case.png" });
  await s.goto(path);
  await s.screenshot({ path: "/tmp/hx/shot-item.png" });
  await s.goto("/");
  await s.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
  await s.waitForURL(/items/);
  await s.goto(`${new URL(s.url()).pathname}/history?zone=minutes`);
  await s.screenshot({ path: "/tmp/hx/shot-empty.png" });
});
