import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { decisionOf, openItem, personIn, saveIndicator, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
/** Its draft is as it was loaded, and may go out. */
let untouched: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
  untouched = await startDemo();
});
test.afterAll(async () => {
  await demo.remove();
  await untouched.remove();
});

const widths = [
  { name: "laptop", width: 1440, height: 900 },
  { name: "iPad", width: 1024, height: 768 },
  { name: "phone", width: 390, height: 844 },
] as const;

/** Each screen: who opens it, and how one gets there. */
const screens: Readonly<Record<string, (browser: Browser) => Promise<Page>>> = {
  "log-in": async (browser) => {
    const page = await (await browser.newContext({ baseURL: demo.url })).newPage();
    await page.goto("/login");
    return page;
  },
  overview: (browser) => personIn(browser, demo, "direktoer"),
  "overview without meetings": (browser) => personIn(browser, demo, "admin"),
  "item in session, writing": async (browser) => {
    const page = await personIn(browser, demo, "sekretaer");
    await openItem(page, 1);
    await expect(page.getByRole("toolbar").first()).toBeVisible();
    return page;
  },
  "item in session, reading": async (browser) => {
    const page = await personIn(browser, demo, "gaest");
    await openItem(page, 1);
    return page;
  },
  "closed item, of the board": async (browser) => {
    const page = await personIn(browser, demo, "kommunaldirektoer");
    await openItem(page, 3);
    return page;
  },
  "closed item, of others": async (browser) => {
    const page = await personIn(browser, demo, "sagsbehandler");
    await openItem(page, 3);
    return page;
  },
  "draft, writing": async (browser) => {
    const page = await personIn(browser, demo, "sagsbehandler");
    await page.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
    await expect(page.getByRole("textbox").first()).toBeVisible();
    return page;
  },
  "history, comparing two writers": async (browser) => {
    const page = await historyOf(browser);
    await expect(page.locator("ins").first()).toBeVisible();
    return page;
  },
  "history, its versions over the paper where there is little room": async (browser) => {
    const page = await historyOf(browser);
    await page.goto(`${page.url()}#historik`);
    return page;
  },
  "draft, arranging": async (browser) => {
    const page = await personIn(browser, demo, "sekretaer");
    await page.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
    await page.getByLabel("Ny gæst").fill("Kulturkonsulent");
    await page.getByRole("button", { name: "Tilføj gæst" }).click();
    await expect(page.getByLabel("Kommer kl.")).toBeVisible();
    await page.getByRole("radio", { name: "Lukket" }).check();
    await expect(page.getByText("Hjemmel for lukning mangler").first()).toBeVisible();
    await page.locator(".oi-menu > summary").last().click();
    return page;
  },
  "new meeting": async (browser) => {
    const page = await personIn(browser, demo, "sekretaer");
    await page.getByRole("link", { name: "Nyt møde" }).click();
    await expect(page.getByLabel("Dato")).toBeVisible();
    return page;
  },
  "time and place, cancelling": async (browser) => {
    const page = await personIn(browser, demo, "sekretaer");
    await page.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
    await page.getByRole("link", { name: "Ret tid og sted, eller aflys" }).click();
    await page.getByText("Aflys mødet").first().click();
    return page;
  },
  "PDF dialog": async (browser) => {
    const page = await personIn(browser, demo, "arkivar");
    await openItem(page, 1);
    await page.getByRole("button", { name: "Hent som PDF" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    return page;
  },
  "sending the agenda out": async (browser) => {
    const page = await personIn(browser, demo, "sekretaer");
    await page.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
    await page.getByRole("link", { name: "Udsend dagsorden" }).click();
    await expect(page.getByRole("heading", { name: "Udsend dagsorden" })).toBeVisible();
    return page;
  },
  "what was sent out, nothing yet": async (browser) => {
    const page = await personIn(browser, demo, "sekretaer");
    await page.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
    await expect(page).toHaveURL(/items/);
    await page.goto(page.url().replace(/items.*/, "publications"));
    await expect(page.getByText("Intet er udsendt endnu.")).toBeVisible();
    return page;
  },
  "address that does not exist": async (browser) => {
    const page = await personIn(browser, demo, "direktoer");
    await page.goto("/findes-ikke");
    return page;
  },
  // The last ones: they take the meetings on.
  "draft that was sent out, read by the secretary": async (browser) => {
    const page = await personIn(browser, untouched, "sekretaer");
    await page.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
    await page.getByRole("link", { name: "Udsend dagsorden" }).click();
    await page.getByRole("button", { name: "Udsend dagsorden" }).click();
    await page.getByText("Ret det udsendte").click();
    await expect(page.getByLabel("Hvorfor skal teksten rettes?")).toBeVisible();
    return page;
  },
  "minutes to approve": async (browser) => {
    const page = await personIn(browser, demo, "kommunaldirektoer");
    await openItem(page, 1);
    await page.getByRole("link", { name: "Afslut mødet" }).click();
    await page.getByRole("button", { name: "Send til godkendelse" }).click();
    await page.getByRole("link", { name: "Godkend referat" }).click();
    await page.getByLabel("Jeg godkender med en bemærkning").check();
    return page;
  },
};

/** The history of a decision that the secretary has written in, compared from its beginning. */
async function historyOf(browser: Browser): Promise<Page> {
  const page = await personIn(browser, demo, "sekretaer");
  await openItem(page, 1);
  await typeAtEnd(decisionOf(page, 1), " Mere.");
  await expect(saveIndicator(page)).toHaveText(/^Gemt kl\./);
  await page.goto(`${new URL(page.url()).pathname}/history?zone=minutes&from=0`);
  return page;
}

for (const [name, open] of Object.entries(screens)) {
  test(`${name}: axe finds nothing and nothing is wider than the screen, at three widths in both themes`, async ({
    browser,
  }) => {
    const page = await open(browser);
    for (const { name: device, width, height } of widths) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await test.step(`${device}, ${colorScheme}`, async () => {
          const { violations } = await new AxeBuilder({ page })
            .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"])
            .analyze();
          expect(
            violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]),
          ).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
        });
      }
    }
  });
}
