import { expect, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { decisionOf, openItem, personIn, saveIndicator, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

test("a page whose data can't be fetched anew stays as it is, with what is being written in it", async ({
  browser,
}) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  const director = await personIn(browser, demo, "direktoer");
  for (const page of [secretary, director]) await openItem(page, 1);
  await expect(decisionOf(secretary, 1)).toBeVisible();

  await secretary.route("**/*.data*", (route) => route.abort());
  const asked = secretary.waitForRequest(/\.data/);
  await typeAtEnd(decisionOf(director, 1), " Skrevet imens.");
  await asked;
  await expect(decisionOf(secretary, 1)).toContainText("Skrevet imens.");
  await typeAtEnd(decisionOf(secretary, 1), " Stadig her.");
  await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\./);
  await expect(decisionOf(director, 1)).toContainText("Stadig her.");
});
