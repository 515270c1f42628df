import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { samples } from "../support/sample-files.ts";
import { expectAccessible } from "./accessible.ts";
import { addItem, newMeeting, panelOf } from "./agenda.ts";
import { personIn } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

const titles = (page: Page) => panelOf(page).getByRole("textbox", { name: /^Titel på bilag/ });
const sheetFiles = (page: Page) => page.getByRole("main").getByRole("region", { name: "Bilag" }).getByRole("listitem");
const choose = (page: Page) => panelOf(page).getByLabel("Vælg filer");
const file = (name: keyof typeof samples, mimeType: string) => ({ name, mimeType, buffer: samples[name] });

async function expectTitles(page: Page, expected: readonly string[]): Promise<void> {
  await expect(titles(page)).toHaveCount(expected.length);
  for (const [index, title] of expected.entries()) await expect(titles(page).nth(index)).toHaveValue(title);
}

test("[T1] [T2] [T3] [T6] a secretary adds attachments, names them, puts them in order by keyboard and shows them", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "sekretaer");
  const other = await personIn(browser, demo, "direktoer");
  await newMeeting(page, "2022-02-16");
  await addItem(page, "Helhedsplan for Vestbyen");
  const item = page.url();
  await other.goto(item);
  await expect(panelOf(page).getByText("Ingen bilag endnu.")).toBeVisible();
  await expectAccessible(page, "no-attachments");

  await test.step("two files, with their progress, on both screens", async () => {
    // Held up until the line of the first has been seen.
    let goOn = () => {};
    const seen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route("**/attachments/upload", async (route) => {
      await seen;
      await route.continue();
    });
    await choose(page).setInputFiles([file("plan.pdf", "application/pdf"), file("kort.png", "image/png")]);
    const underWay = panelOf(page).getByRole("list", { name: "Filer på vej" });
    await expect(underWay.getByRole("progressbar", { name: "plan.pdf lægges op" })).toBeVisible();
    await expect(underWay.getByText("Venter")).toBeVisible();
    goOn();
    await expectTitles(page, ["plan", "kort"]);
    await expect(underWay).toHaveCount(0);
    await page.unroute("**/attachments/upload");
    await expectTitles(other, ["plan", "kort"]);
  });

  await test.step("one that lies is refused in words, one that got no answer is tried again", async () => {
    await choose(page).setInputFiles({ name: "falsk.png", mimeType: "image/png", buffer: samples["plan.pdf"] });
    await expect(panelOf(page).getByRole("alert")).toContainText("Filens indhold passer ikke til dens navn.");
    await panelOf(page).getByRole("button", { name: "Luk beskeden om falsk.png" }).click();
    await choose(page).setInputFiles({ name: "side.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
    await expect(panelOf(page).getByRole("alert")).toContainText("Den slags fil kan ikke være bilag.");
    await expectAccessible(page, "attachment-refused");
    await panelOf(page).getByRole("button", { name: "Luk beskeden om side.svg" }).click();
    await page.route("**/attachments/upload", (route) => route.abort());
    await choose(page).setInputFiles(file("tal.csv", "text/csv"));
    await expect(panelOf(page).getByRole("alert")).toContainText("Serveren svarede ikke.");
    await page.unroute("**/attachments/upload");
    await panelOf(page).getByRole("button", { name: "Prøv igen" }).click();
    await expectTitles(page, ["plan", "kort", "tal"]);
  });

  await test.step("named, and put in order by keyboard, both screens alike", async () => {
    await titles(page).nth(0).fill("Helhedsplan 2019-2023");
    await page.keyboard.press("Enter");
    await expectTitles(other, ["Helhedsplan 2019-2023", "kort", "tal"]);
    const down = (title: string) => panelOf(page).getByRole("button", { name: `Flyt »${title}« ned` });
    await down("Helhedsplan 2019-2023").focus();
    await page.keyboard.press("Enter");
    await expectTitles(page, ["kort", "Helhedsplan 2019-2023", "tal"]);
    await expect(down("Helhedsplan 2019-2023")).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await expectTitles(page, ["Helhedsplan 2019-2023", "kort", "tal"]);
    await expect(panelOf(page).getByText("»Helhedsplan 2019-2023« er nu bilag 1 af 3.")).toBeAttached();
    await expect(down("Helhedsplan 2019-2023")).toBeFocused();
    await expectTitles(other, ["Helhedsplan 2019-2023", "kort", "tal"]);
  });

  await test.step("shown where their titles stand", async () => {
    await expect(sheetFiles(page)).toHaveCount(3);
    await sheetFiles(page).nth(1).getByText("Vis her").click();
    const image = page.getByRole("img", { name: "Visning af »kort«" });
    await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(1);
    await expectAccessible(page, "attachments");
    await sheetFiles(page).nth(0).getByText("Vis her").click();
    await page.getByTitle("Visning af »Helhedsplan 2019-2023«").scrollIntoViewIfNeeded();
    // Chromium shows a PDF by an extension of its own, also in the sandbox in which we serve it.
    const isShown = () => page.frames().some((frame) => frame.url().startsWith("chrome-extension:"));
    await expect.poll(isShown).toBe(true);
    await sheetFiles(page).nth(0).getByText("Vis her").click();
  });

  await test.step("saved by the browser under its own name, where it can't be shown", async () => {
    const download = page.waitForEvent("download");
    await sheetFiles(page).nth(2).getByRole("link", { name: "tal" }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("tal.csv");
    expect((await readFile(await saved.path())).equals(samples["tal.csv"])).toBe(true);
  });

  await test.step("taken off, after a second thought", async () => {
    await panelOf(page).getByLabel("Fjern »tal«").click();
    await panelOf(page).getByRole("button", { name: "Fjern bilag" }).click();
    await expectTitles(page, ["Helhedsplan 2019-2023", "kort"]);
    await expectTitles(other, ["Helhedsplan 2019-2023", "kort"]);
  });

  await test.step("for a guest of another item there are none", async () => {
    const address = await sheetFiles(page).nth(0).getByRole("link").getAttribute("href");
    const guest = await personIn(browser, demo, "gaest");
    const answer = await guest.request.get(`${demo.url}${address}`, { headers: { accept: "text/html" } });
    expect(answer.status()).toBe(404);
    expect((await page.request.get(`${demo.url}${address}`)).status()).toBe(200);
  });
});

test("[T1] [T4] without scripts files are added by an ordinary form", async ({ browser }) => {
  const scripted = await personIn(browser, demo, "sekretaer");
  await newMeeting(scripted, "2022-02-23");
  await addItem(scripted, "Uden scripts");
  const page = await personIn(browser, demo, "sekretaer", { javaScriptEnabled: false });
  await page.goto(scripted.url().replace(/#.*/, ""));
  await page.locator("input[type=file]").setInputFiles([file("plan.pdf", "application/pdf")]);
  await page.getByRole("button", { name: "Læg filerne op" }).click();
  await expectTitles(page, ["plan"]);
  await page.locator("input[type=file]").setInputFiles([{ ...file("plan.pdf", "image/png"), name: "falsk.png" }]);
  await page.getByRole("button", { name: "Læg filerne op" }).click();
  await expect(page.getByRole("heading", { name: "Bilaget er ikke lagt ind" })).toBeVisible();
  await page.getByRole("link", { name: "Tilbage til punktet" }).click();
  await expectTitles(page, ["plan"]);
});
