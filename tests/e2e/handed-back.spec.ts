import { expect, type Page, test } from "@playwright/test";
import { type ChangeData, changeData } from "../support/change-data.ts";
import { keptInBrowser } from "../support/kept-in-browser.ts";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { isKept, itemOf } from "./kept.ts";
import { decisionOf, openItem, openItemOf, personIn, saveIndicator, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
test.beforeEach(async () => {
  demo = await startDemo();
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
  await demo.remove();
});

const change: ChangeData = (work) => changeData(demo, work);
const noticeOn = (page: Page) => page.getByRole("alert", { name: "Ikke gemt" });

/** Presses the notice's button, and gives what it put on the clipboard. */
async function copied(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await noticeOn(page).getByRole("button", { name: "Kopiér det, du skrev" }).click();
  await expect(noticeOn(page)).toContainText("Teksten er kopieret.");
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Neither a copy of the item nor a word of what was written in it. */
async function nothingIsKept(page: Page, itemId: string, words: string): Promise<void> {
  await expect.poll(async () => (await keptInBrowser(page)).rooms.join()).not.toContain(itemId);
  const kept = await keptInBrowser(page);
  expect(kept.unsent).toBe(0);
  expect(kept.words).not.toContain(words);
}

/** The director writes in an item's decision without a network. */
async function directorWritesOffline(page: Page, item: number, words: string): Promise<void> {
  await openItem(page, item);
  await isKept(page);
  await page.context().setOffline(true);
  await typeAtEnd(decisionOf(page, item), words);
  await expect(saveIndicator(page)).toHaveText(`Offline, ${words.length} ændringer venter`);
  await expect.poll(async () => (await keptInBrowser(page)).unsent).toBe(words.length);
}

const directorId: (db: Parameters<Parameters<ChangeData>[0]>[0]) => Promise<string> = async (db) =>
  (await db.selectFrom("person").select("id").where("email", "=", "direktoer@demo.example").executeTakeFirstOrThrow())
    .id;

test("[O3] who was recused while away is told what could not be saved, gets their own words, and they stay nowhere", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "direktoer");
  await directorWritesOffline(page, 2, " Skrevet for sent.");
  const [itemId, address, context] = [itemOf(page), page.url(), page.context()];
  await page.close({ runBeforeUnload: false });
  await change(async (db) => {
    const recusal = {
      id: "recusal",
      item_id: itemId,
      person_id: await directorId(db),
      declared_at: new Date().toISOString(),
    };
    await db
      .insertInto("recusal")
      .values({ ...recusal, withdrawn_at: null })
      .execute();
  });
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto("/");
  await expect(noticeOn(again)).toContainText(
    "18 ændringer, du skrev, kunne ikke gemmes, fordi du ikke længere har adgang til punktet.",
  );
  await expect(again.getByText("Skrevet for sent")).toHaveCount(0);
  expect(await copied(again)).toBe("Skrevet for sent.");
  await nothingIsKept(again, itemId, "Skrevet for sent");

  await test.step("it goes along through the program, and asks who closes the page", async () => {
    await again.getByRole("link", { name: "Gå til mødet" }).click();
    await expect(again.getByRole("complementary", { name: "Dagsorden" })).toBeVisible();
    await expect(again.getByRole("alert").filter({ hasText: "Kopiér det, du skrev" })).toBeVisible();
    const asked = again.waitForEvent("dialog");
    const gone = again.goto(address);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    await gone;
    await expect(again.getByText("Punkt 2", { exact: true }).first()).toBeVisible();
    await expect(again.getByRole("button", { name: "Kopiér det, du skrev" })).toHaveCount(0);
  });
});

test("[O3] [F3] who loses the whole meeting has on the error page what they wrote, and may discard it", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "direktoer");
  await directorWritesOffline(page, 1, " Før genindlæsning");
  const itemId = itemOf(page);
  await page.reload();
  await typeAtEnd(decisionOf(page, 1), " og efter.");
  await expect(saveIndicator(page)).toHaveText("Offline, 28 ændringer venter");
  await change(async (db) => {
    const ended = { ended_at: new Date().toISOString() };
    await db
      .updateTable("membership")
      .set(ended)
      .where("person_id", "=", await directorId(db))
      .execute();
  });
  await page.context().setOffline(false);
  await expect(page.getByRole("link", { name: "Mine møder" }).last()).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Dagsorden" })).toHaveCount(0);
  await expect(noticeOn(page)).toContainText("28 ændringer, du skrev, kunne ikke gemmes");
  expect(await copied(page)).toBe("Før genindlæsning og efter.");
  await nothingIsKept(page, itemId, "genindlæsning");
  await noticeOn(page).getByRole("button", { name: "Kassér det" }).click();
  await noticeOn(page).getByRole("button", { name: "Tryk igen" }).click();
  await expect(noticeOn(page)).toHaveCount(0);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Mine møder" })).toBeVisible();
});

test("[O2] [O3] [F3] what was written in an item that was sent out and closed meanwhile leaves the browser, and can be handed in", async ({
  browser,
}) => {
  const meeting = "Direktionen d. 26-01-2022";
  const page = await personIn(browser, demo, "direktoer");
  const secretary = await personIn(browser, demo, "sekretaer");
  for (const shown of [page, secretary]) await openItemOf(shown, meeting, 1);
  await isKept(page);
  const [itemId, context] = [itemOf(page), page.context()];
  await context.setOffline(true);
  await typeAtEnd(page.getByRole("textbox", { name: "Resume" }), " Nåede det ikke.");
  await expect.poll(async () => (await keptInBrowser(page)).unsent).toBe(16);
  await page.close({ runBeforeUnload: false });
  await secretary.getByRole("link", { name: "Udsend dagsorden" }).click();
  await secretary.getByRole("button", { name: "Udsend dagsorden" }).click();
  await expect(secretary.getByText("Dagsorden udsendt")).toBeVisible();
  await change((db) => db.updateTable("agenda_item").set({ access: "closed" }).where("id", "=", itemId).execute());
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto("/");
  await expect(noticeOn(again)).toContainText("16 ændringer, du skrev, kunne ikke gemmes.");
  await nothingIsKept(again, itemId, "Nåede det ikke");
  await again.getByRole("link", { name: meeting }).first().click();
  const late = again.getByRole("alert").filter({ hasText: "Teksten blev låst" });
  await expect(late.getByRole("insertion")).toHaveText("Nåede det ikke.");
  await expect(noticeOn(again)).toHaveCount(0);
  await late.getByRole("button", { name: "Send til sekretæren" }).click();
  await expect(again.getByText("Venter på sekretæren")).toBeVisible();
  await expect(late).toHaveCount(0);
  await nothingIsKept(again, itemId, "Nåede det ikke");
});

test("[O3] [C9] what was written in a closed item when the session had run out is saved once its author logs in again", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "kommunaldirektoer");
  await openItem(page, 3);
  await expect(decisionOf(page, 3)).toBeVisible();
  await page.context().setOffline(true);
  await typeAtEnd(decisionOf(page, 3), " Lukket og ugemt.");
  await expect(saveIndicator(page)).toHaveText("Offline, 17 ændringer venter");
  await page.context().clearCookies();
  await demo.kill();
  await page.context().setOffline(false);
  await demo.restart();
  await expect(page.getByRole("heading", { level: 1, name: "Log ind" })).toBeVisible();
  await page.getByLabel("E-mail").fill("kommunaldirektoer@demo.example");
  await page.getByRole("textbox", { name: "Adgangskode" }).fill(demo.password);
  await page.getByRole("button", { name: "Log ind", exact: true }).click();
  const secretary = await personIn(browser, demo, "sekretaer");
  await openItem(secretary, 3);
  await expect(decisionOf(secretary, 3)).toContainText("Lukket og ugemt.");
  await expect(noticeOn(page)).toHaveCount(0);
});
