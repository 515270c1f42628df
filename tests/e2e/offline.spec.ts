import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { type ChangeData, changeData } from "../support/change-data.ts";
import { keptInBrowser } from "../support/kept-in-browser.ts";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { isKept, itemOf } from "./kept.ts";
import { decisionOf, logInAs, openItem, personIn, saveIndicator, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});
test.afterAll(() => demo.remove());

const secret = "Hemmeligt forlig om opsigelse";

const change: ChangeData = (work) => changeData(demo, work);

test("[O1] [C1] through a kill of the server, reloads without it and a closed browser everything written is there, and saved when the server has it", async ({
  browser,
  contextOptions,
  launchOptions,
}) => {
  const profile = await mkdtemp(join(tmpdir(), "referat-browser-"));
  const openBrowser = () =>
    chromium.launchPersistentContext(profile, { ...launchOptions, ...contextOptions, baseURL: demo.url });
  let context: BrowserContext = await openBrowser();
  let page = await context.newPage();
  await logInAs(page, demo, "direktoer");
  await openItem(page, 1);
  const address = page.url();
  await isKept(page);

  await test.step("the server is killed in mid-sentence; a reload shows the page and the text", async () => {
    await typeAtEnd(decisionOf(page, 1), " Først skrevet");
    await demo.kill();
    await typeAtEnd(decisionOf(page, 1), " uden server.");
    await expect(saveIndicator(page)).toHaveText(/^Offline, \d+ ændringer venter$/);
    await page.reload();
    await expect(decisionOf(page, 1)).toContainText("Først skrevet uden server.");
    await expect(saveIndicator(page)).toHaveText(/^Offline, \d+ ændringer venter$/);
    await typeAtEnd(decisionOf(page, 1), " Efter genindlæsning.");
  });

  await test.step("the browser is closed and opened again, still without the server", async () => {
    await context.close();
    context = await openBrowser();
    page = await context.newPage();
    await page.goto(address);
    await expect(decisionOf(page, 1)).toContainText("Først skrevet uden server. Efter genindlæsning.");
    await typeAtEnd(decisionOf(page, 1), " Næste dag.");
    await expect(saveIndicator(page)).toHaveText(/^Offline, \d+ ændringer venter$/);
    await context.close();
  });

  await test.step("somebody else writes meanwhile", async () => {
    await demo.restart();
    const secretary = await personIn(browser, demo, "sekretaer");
    await openItem(secretary, 1);
    await typeAtEnd(decisionOf(secretary, 1), " Sekretæren imens.");
    await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\./);
  });

  await test.step("back on any page with the server, all is sent and merged", async () => {
    context = await openBrowser();
    page = await context.newPage();
    await page.goto("/");
    await expect.poll(async () => (await keptInBrowser(page)).unsent).toBe(0);
    await openItem(page, 1);
    await expect(saveIndicator(page)).toHaveText("Alt er gemt");
    const fresh = await personIn(browser, demo, "kommunaldirektoer");
    await openItem(fresh, 1);
    for (const shown of [fresh, page]) {
      // The two wrote at the same place: one stands within the other, and each is whole.
      const text = () => decisionOf(shown, 1).evaluate((element) => element.textContent ?? "");
      await expect.poll(text).toContain(" Sekretæren imens.");
      expect((await text()).replace(" Sekretæren imens.", "")).toContain(
        " Først skrevet uden server. Efter genindlæsning. Næste dag.",
      );
    }
  });
  await context.close();
  await rm(profile, { recursive: true, force: true });
});

test("[A13] [O2] a closed item leaves nothing in the browser, and open ones can be gone through without the server", async ({
  browser,
}) => {
  await change((db) =>
    db
      .updateTable("agenda_item")
      .set({ title: `${secret}, titel` })
      .where("access", "=", "closed")
      .execute(),
  );
  const page = await personIn(browser, demo, "kommunaldirektoer");
  await openItem(page, 1);
  const openAddress = page.url();
  await isKept(page);
  await openItem(page, 3);
  const closedAddress = page.url();
  await expect(page.getByText(`${secret}, titel`).first()).toBeVisible();
  await typeAtEnd(decisionOf(page, 3), `${secret}.`);
  await expect(saveIndicator(page)).toHaveText(/^Gemt kl\./);
  await page.reload();
  await expect(decisionOf(page, 3)).toContainText(secret);
  await openItem(page, 2);
  await isKept(page);
  await typeAtEnd(decisionOf(page, 2), " Åbent.");
  await expect(saveIndicator(page)).toHaveText(/^Gemt kl\./);
  await expect.poll(async () => (await keptInBrowser(page)).words).toContain("Åbent.");
  const kept = await keptInBrowser(page);
  expect(kept.words).not.toContain("Hemmelig");
  expect(kept.words).toContain("Boligsocial indsats i vestbyen i Lemvig");
  expect(kept.pages).not.toContain(new URL(closedAddress).pathname);

  await page.context().setOffline(true);
  await page
    .getByRole("complementary", { name: "Dagsorden" })
    .locator(`a[href$="${new URL(openAddress).pathname}"]`)
    .first()
    .click();
  await expect(decisionOf(page, 1)).toBeVisible();
  await expect(saveIndicator(page)).toHaveText("Offline");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Mine møder" })).toBeVisible();
  await page.getByRole("link", { name: "Gå til mødet" }).click();
  await expect(decisionOf(page, 2)).toContainText("Åbent.");
  await page.goto(closedAddress);
  await expect(page.getByRole("heading", { name: "Ingen forbindelse" })).toBeVisible();
});

test("[O4] log-out asks when text is unsaved, and leaves nothing in the browser", async ({ browser }) => {
  const page = await personIn(browser, demo, "direktoer");
  await openItem(page, 2);
  await isKept(page);
  await page.context().setOffline(true);
  await typeAtEnd(decisionOf(page, 2), " Aldrig gemt.");
  await expect(saveIndicator(page)).toHaveText("Offline, 13 ændringer venter");
  await logOut(page);
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("13 ændringer er ikke gemt på serveren");
  await dialog.getByRole("button", { name: "Bliv logget ind" }).click();
  await expect(decisionOf(page, 2)).toContainText("Aldrig gemt.");
  expect((await keptInBrowser(page)).unsent).toBe(13);

  await logOut(page);
  await dialog.getByRole("button", { name: "Slet og log ud" }).click();
  await expect(dialog).toContainText("Du er stadig logget ind");
  expect(await keptInBrowser(page)).toMatchObject({ databases: [], pages: [] });
  await page.context().setOffline(false);
  await dialog.getByRole("button", { name: "Prøv igen" }).click();
  await expect(page).toHaveURL(/\/login$/);
  await expect.poll(() => keptInBrowser(page)).toMatchObject({ databases: [], caches: [], workers: 0 });
  expect((await keptInBrowser(page)).words).not.toMatch(/Aldrig|Boligsocial/);
});

const logOut = async (page: Page) => {
  const menu = page.locator("details.menu");
  if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
  await page.getByRole("button", { name: "Log ud" }).click();
};

test("[O4] without scripts the server's answer empties the browser", async ({ browser }) => {
  const page = await personIn(browser, demo, "direktoer");
  await openItem(page, 2);
  await isKept(page);
  const form = page.request.post("/logout", { headers: { origin: demo.url }, maxRedirects: 0 });
  expect((await form).headers()["clear-site-data"]).toBe('"storage"');
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/logout";
    document.body.append(form);
    form.submit();
  });
  await expect(page).toHaveURL(/\/login$/);
  await expect.poll(() => keptInBrowser(page)).toMatchObject({ databases: [], caches: [], workers: 0 });
});

test("[O3] a right that goes while its person is away takes the copies with it on their return", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "direktoer");
  await openItem(page, 2);
  const path = new URL(page.url()).pathname;
  await isKept(page);
  await page.context().setOffline(true);
  await typeAtEnd(decisionOf(page, 2), " Skrevet for sent.");
  await expect(saveIndicator(page)).toHaveText(/^Offline, \d+ ændringer venter$/);
  await page.reload();
  await expect(decisionOf(page, 2)).toContainText("Skrevet for sent.");
  const itemId = itemOf(page);
  await change(async (db) => {
    const { id } = await db
      .selectFrom("person")
      .select("id")
      .where("email", "=", "direktoer@demo.example")
      .executeTakeFirstOrThrow();
    const recusal = { id: "recusal", item_id: itemId, person_id: id, declared_at: "now", withdrawn_at: null };
    await db.insertInto("recusal").values(recusal).execute();
  });
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto("/");
  await expect.poll(async () => (await keptInBrowser(again)).rooms.join()).not.toContain(itemId);
  await expect.poll(async () => (await keptInBrowser(again)).pages).not.toContain(path);
  expect((await keptInBrowser(again)).words).not.toContain("Skrevet for sent.");
  await change((db) => db.deleteFrom("recusal").where("id", "=", "recusal").execute());
});

test("[O3] [O5] a session that ran out leaves only what the server lacks, which its author sends and nobody else sees", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "sekretaer");
  await openItem(page, 2);
  await isKept(page);
  await page.context().setOffline(true);
  await typeAtEnd(decisionOf(page, 2), " Venter på log ind.");
  await expect(saveIndicator(page)).toHaveText(/^Offline, \d+ ændringer venter$/);
  const context = page.context();
  await expect.poll(async () => (await keptInBrowser(page)).unsent).toBeGreaterThan(0);
  await page.close({ runBeforeUnload: false });
  await context.clearCookies();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto("/");
  await expect(again).toHaveURL(/\/login/);
  await expect.poll(() => keptInBrowser(again)).toMatchObject({ pages: [], unsent: 19 });
  const { words } = await keptInBrowser(again);
  expect(words).toContain("Venter på log ind.");
  expect(words).not.toContain("Boligsocial");
  await logInAs(again, demo, "sekretaer");
  await expect.poll(async () => (await keptInBrowser(again)).unsent).toBe(0);
  await openItem(again, 2);
  await expect(decisionOf(again, 2)).toContainText("Venter på log ind.");

  await isKept(again);
  await context.setOffline(true);
  await typeAtEnd(decisionOf(again, 2), " Kun min.");
  await expect.poll(async () => (await keptInBrowser(again)).unsent).toBeGreaterThan(0);
  await again.close({ runBeforeUnload: false });
  await context.clearCookies();
  await context.setOffline(false);
  const other = await context.newPage();
  await logInAs(other, demo, "arkivar");
  await expect.poll(() => keptInBrowser(other)).toMatchObject({ rooms: [], unsent: 0 });
  expect((await keptInBrowser(other)).words).not.toContain("Kun min");
});

test("[O3] what was written before the text was frozen is handed back, whole, when its author returns", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "sagsbehandler");
  await page.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
  const summary = page.getByRole("textbox", { name: "Resume" });
  await expect(summary).toBeVisible();
  await isKept(page);
  await page.context().setOffline(true);
  await typeAtEnd(summary, " Nåede det ikke.");
  await expect(saveIndicator(page)).toHaveText("Offline, 16 ændringer venter");
  const [address, context] = [page.url(), page.context()];
  await page.close({ runBeforeUnload: false });
  await change((db) =>
    db.updateTable("meeting").set({ stage: "agenda-published" }).where("stage", "=", "draft").execute(),
  );
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByRole("alert")).toContainText("16 ændringer er ikke gemt");
  await expect(again.getByRole("textbox", { name: "Resume" })).toContainText("Nåede det ikke.");
  await expect(again.getByRole("textbox", { name: "Resume" })).toHaveAttribute("aria-readonly", "true");
  await change((db) =>
    db.updateTable("meeting").set({ stage: "draft" }).where("stage", "=", "agenda-published").execute(),
  );
});

test("[O3] what was written in an item that is closed meanwhile is saved, and then leaves nothing", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "direktoer");
  await openItem(page, 1);
  await isKept(page);
  const [itemId, path, context] = [itemOf(page), new URL(page.url()).pathname, page.context()];
  await context.setOffline(true);
  await typeAtEnd(decisionOf(page, 1), " Hemmeligt fra nu af.");
  await expect(saveIndicator(page)).toHaveText("Offline, 21 ændringer venter");
  await expect.poll(async () => (await keptInBrowser(page)).unsent).toBe(21);
  await page.close({ runBeforeUnload: false });
  const access = (value: "open" | "closed") =>
    change((db) => db.updateTable("agenda_item").set({ access: value }).where("id", "=", itemId).execute());
  await access("closed");
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto("/");
  await expect.poll(async () => (await keptInBrowser(again)).rooms.join()).not.toContain(itemId);
  await expect.poll(async () => (await keptInBrowser(again)).pages).not.toContain(path);
  await expect.poll(async () => (await keptInBrowser(again)).words).not.toMatch(/Hemmeligt fra|Boligsocial/);
  await openItem(again, 1);
  await expect(decisionOf(again, 1)).toContainText("Hemmeligt fra nu af.");
  await access("open");
});

test("a new release brings its own files, and keeps those of the last one only", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: demo.url })).newPage();
  await page.goto("/login");
  await page.evaluate(async () => {
    for (const name of ["referat-files-older", "referat-files-last"]) await caches.open(name);
  });
  await logInAs(page, demo, "direktoer");
  await expect
    .poll(async () => (await keptInBrowser(page)).caches.filter((name) => name.startsWith("referat-files-")))
    .toEqual(["referat-files-last", expect.stringMatching(/^referat-files-[\da-f]{12}$/)]);
  await expect.poll(async () => (await keptInBrowser(page)).pages).toEqual(["/"]);
});

test("[O6] a copy that was not opened for thirty days goes, unless the server lacks some of it", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "direktoer");
  await openItem(page, 1);
  await isKept(page);
  const context = page.context();
  await page.goto("/");
  const visitAfter = async (days: number) => {
    const later = await context.newPage();
    await later.clock.setFixedTime(new Date(Date.now() + days * 86_400_000));
    await later.goto("/");
    return later;
  };
  const after29 = await visitAfter(29);
  await expect(after29.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await keptInBrowser(after29)).rooms).not.toEqual([]);
  await after29.close();
  const after31 = await visitAfter(31);
  await expect
    .poll(() => keptInBrowser(after31))
    .toMatchObject({ rooms: [], words: expect.not.stringContaining("Der er interesse") });
});
