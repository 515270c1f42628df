import { spawnSync } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { allThatIsSent, decisionOf, openItem, personIn, saveIndicator, typeAtEnd } from "./people.ts";

const secret = "Hemmeligt forlig om opsigelse";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

test("[C1] [C2] [P1] two write one decision through a kill of the server, a guest reads along, and the PDF holds what they wrote", async ({
  browser,
}) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  const director = await personIn(browser, demo, "direktoer");
  const guest = await personIn(browser, demo, "gaest");
  for (const page of [secretary, director, guest]) await openItem(page, 1);

  await test.step("both write at once, and see each other's text and carets", async () => {
    await Promise.all([
      typeAtEnd(decisionOf(secretary, 1), " Sekretæren fører til referat."),
      typeAtEnd(decisionOf(director, 1), " Direktøren tilføjer."),
    ]);
    const written = await settledText(secretary, director);
    expect(lettersOf(written)).toEqual(
      lettersOf(`${originalDecision} Sekretæren fører til referat. Direktøren tilføjer.`),
    );
    await expect(
      secretary.getByRole("img", { name: "Direktør for Velfærd" }).and(secretary.locator(".ed-caret")),
    ).toBeAttached();
    await expect(director.getByRole("img", { name: "Sekretær" }).and(director.locator(".ed-caret"))).toBeAttached();
    await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\. \d\d:\d\d$/);
    await expect(saveIndicator(director)).toHaveText(/^Gemt kl\. \d\d:\d\d$/);
  });

  await test.step("the outline shows who is where", async () => {
    const outline = secretary.getByRole("complementary", { name: "Dagsorden" });
    await expect(outline.getByRole("img", { name: "Direktør for Velfærd" })).toBeVisible();
  });

  await test.step("the guest sees the text and can't edit", async () => {
    await expect(guest.getByText("Direktøren tilføjer", { exact: false }).first()).toBeVisible();
    await expect(guest.locator("[contenteditable=true]")).toHaveCount(0);
    await expect(guest.getByRole("textbox")).toHaveCount(0);
  });

  await test.step("a closed item is written by the board", async () => {
    await openItem(director, 3);
    await typeAtEnd(decisionOf(director, 3), `${secret}.`);
    await expect(saveIndicator(director)).toHaveText(/^Gemt kl\./);
    await openItem(director, 1);
  });

  await test.step("the server is killed in mid-sentence; both go on", async () => {
    await typeAtEnd(decisionOf(secretary, 1), " Midt i en sæt");
    await expect(decisionOf(director, 1)).toContainText("Midt i en sæt");
    await demo.kill();
    await expect(saveIndicator(secretary)).toHaveText(/^Offline/);
    await typeAtEnd(decisionOf(secretary, 1), "ning, skrevet uden server.");
    await expect(saveIndicator(secretary)).toHaveText(/^Offline, \d+ ændringer venter$/);
    await demo.restart();
    await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\./);
    await expect(decisionOf(director, 1)).toContainText("Midt i en sætning, skrevet uden server.");
    await typeAtEnd(decisionOf(director, 1), " Videre.");
    await expect(decisionOf(secretary, 1)).toContainText("Videre.");
    await expect(saveIndicator(director)).toHaveText(/^Gemt kl\./);
  });

  await test.step("a fresh browser shows everything before any script runs", async () => {
    const fresh = await personIn(browser, demo, "kommunaldirektoer");
    await openItem(fresh, 1);
    const sent = await (await fresh.context().request.get(fresh.url())).text();
    expect(sent).toContain("Midt i en sætning, skrevet uden server.");
    expect(sent).toContain("Videre.");
    await expect(decisionOf(fresh, 1)).toContainText("Videre.");
  });

  await test.step("[A4] [A5] no word of the closed text reaches the guest or the case author", async () => {
    const closedUrl = await secretary.getByRole("link", { name: "Lukket:" }).first().getAttribute("href");
    const author = await personIn(browser, demo, "sagsbehandler");
    for (const page of [guest, author]) {
      for (const path of ["/", new URL(secretary.url()).pathname, closedUrl ?? ""]) {
        expect(await allThatIsSent(page.context(), path)).not.toContain("Hemmeligt");
      }
      await page.goto(closedUrl ?? "");
      await expect(page.getByRole("heading", { name: "Lukket punkt" })).toBeVisible();
    }
    expect(await allThatIsSent(director.context(), closedUrl ?? "")).toContain(secret);
  });

  await test.step("the PDF holds the decision; the public edition no word of the closed text", async () => {
    const open = await exported(secretary, "Offentlig udgave");
    expect(open).toContain("Midt i en sætning, skrevet uden server.");
    expect(open).not.toContain("Hemmeligt");
    expect(open).toContain("Punkt 3: Lukket:");
    expect(await exported(secretary, "Fuld udgave")).toContain(secret);
  });

  expect(demo.log()).not.toContain("Hemmeligt");
});

const originalDecision =
  "Der er interesse for at videreføre det nuværende projekt under de nuværende omstændigheder, hvor Lemvig Kommunes finansiering sker via medarbejdertimer.";

const lettersOf = (text: string): string[] => [...text.replace(/\s/g, "")].sort();

/** The decision's text once both see the same, without the carets in it. */
async function settledText(one: Page, other: Page): Promise<string> {
  const text = (page: Page) => decisionOf(page, 1).evaluate((element) => element.textContent ?? "");
  await expect(async () => {
    const [first, second] = [await text(one), await text(other)];
    expect(first).toBe(second);
    expect(first).toContain("referat.");
    expect(first).toContain("tilføjer.");
  }).toPass();
  return text(one);
}

/** Makes a PDF from the meeting's page as a person does, and gives its text with lines joined. */
async function exported(page: Page, edition: string): Promise<string> {
  await page.getByRole("button", { name: "Hent som PDF" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(edition, { exact: true }).first().click();
  await dialog.getByRole("button", { name: "Lav PDF" }).click();
  const download = page.waitForEvent("download");
  await dialog.getByRole("link", { name: /Hent/ }).click();
  const file = await (await download).path();
  await page.keyboard.press("Escape");
  const { stdout } = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return stdout.replace(/\s+/g, " ");
}
