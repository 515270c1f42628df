import { expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { allThatIsSent, decisionOf, openItem, personIn, saveIndicator, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

const saved = (page: Page) => expect(saveIndicator(page)).toHaveText(/^Gemt kl\./);
const panel = (page: Page) => page.getByRole("complementary", { name: "Udgaver" });

test("[H1] [H2] [H3] two write, a version gets a name, more is written, it is compared and brought back before the other's eyes", async ({
  browser,
}) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  const director = await personIn(browser, demo, "direktoer");
  for (const page of [secretary, director]) await openItem(page, 1);
  const itemPath = new URL(secretary.url()).pathname;

  await test.step("the secretary writes, and gives the version a name", async () => {
    await typeAtEnd(decisionOf(secretary, 1), " Sekretæren føjer til.");
    await saved(secretary);
    await secretary.getByRole("link", { name: "Se historik" }).click();
    await secretary.getByRole("link", { name: "Beslutning", exact: true }).click();
    await expect(secretary.getByText("Tilføjet af Sekretær")).toHaveCount(1);
    await panel(secretary).getByText("Navngiv denne udgave").click();
    await panel(secretary).getByLabel("Navn").fill("Før direktøren");
    await panel(secretary).getByRole("button", { name: "Navngiv" }).click();
    await expect(panel(secretary).getByRole("link", { name: "Før direktøren" })).toBeVisible();
  });

  await test.step("the director writes on", async () => {
    await expect(decisionOf(director, 1)).toContainText("Sekretæren føjer til.");
    await typeAtEnd(decisionOf(director, 1), " Direktøren tilføjer mere.");
    await saved(director);
  });

  await test.step("comparing with the beginning shows both hands; with the version before it, the director's", async () => {
    await secretary.goto(`${itemPath}/history?zone=minutes`);
    await panel(secretary).getByLabel("Sammenlign med").selectOption({ label: "Begyndelsen, før nogen skrev" });
    await panel(secretary).getByRole("button", { name: "Sammenlign" }).click();
    const legend = secretary.getByRole("region", { name: "Hvem der har ændret" });
    await expect(legend.getByRole("listitem")).toContainText(["Importeret", "Sekretær", "Direktør for Velfærd"]);
    await expect(secretary.locator("ins", { hasText: "Sekretæren føjer til." })).toHaveAttribute(
      "title",
      /^Tilføjet af Sekretær kl\./,
    );
    await expect(secretary.locator("ins", { hasText: "Direktøren tilføjer mere." })).toHaveAttribute(
      "title",
      /^Tilføjet af Direktør for Velfærd kl\./,
    );
    await secretary.goto(`${itemPath}/history?zone=minutes`);
    await expect(legend.getByRole("listitem")).toHaveText([/^DVDirektør for Velfærd 1 tilføjelse, 0 sletninger$/]);
  });

  await test.step("the version is read as it stood, and brought back; the director sees it without reloading", async () => {
    const version = panel(secretary).getByRole("link", { name: "Før direktøren" });
    await version.click();
    await expect(version).toHaveAttribute("aria-current", "true");
    await secretary.getByRole("link", { name: "Som det stod" }).click();
    await expect(secretary.getByText("Sekretæren føjer til.")).toBeVisible();
    await expect(secretary.locator("ins, del")).toHaveCount(0);
    await secretary.getByText("Gendan denne udgave").click();
    await expect(secretary.getByText("Det er en ny rettelse i dit navn")).toBeVisible();
    await secretary.getByRole("button", { name: "Gendan", exact: true }).click();
    await expect(secretary).toHaveURL(new RegExp(`${itemPath}#beslutning$`));
    await expect(decisionOf(secretary, 1)).toContainText("Sekretæren føjer til.");
    await expect(decisionOf(secretary, 1)).not.toContainText("Direktøren");
    await expect(decisionOf(director, 1)).not.toContainText("Direktøren");
  });

  await test.step("the director's undo takes back the director's own, not the restoring", async () => {
    await decisionOf(director, 1).press("Control+z");
    await typeAtEnd(decisionOf(director, 1), " Videre.");
    await saved(director);
    await expect(decisionOf(secretary, 1)).toContainText("Sekretæren føjer til. Videre.");
    await expect(decisionOf(secretary, 1)).not.toContainText("Direktøren");
  });

  await test.step("history has grown by it, and lost nothing", async () => {
    await secretary.goto(`${itemPath}/history?zone=minutes`);
    await expect(panel(secretary).getByRole("link", { name: "Før direktøren" })).toBeVisible();
    await panel(secretary).getByLabel("Sammenlign med").selectOption({ label: "Begyndelsen, før nogen skrev" });
    await panel(secretary).getByRole("button", { name: "Sammenlign" }).click();
    await expect(secretary.locator("ins", { hasText: "Videre." })).toBeVisible();
  });

  await test.step("[A14] [A4] the guest and the case author get what they would if there were none", async () => {
    await openItem(director, 3);
    const closed = new URL(director.url()).pathname;
    for (const login of ["gaest", "sagsbehandler"]) {
      const page = await personIn(browser, demo, login);
      await openItem(page, 1);
      await expect(page.getByRole("link", { name: "Se historik" })).toHaveCount(0);
      for (const path of [`${itemPath}/history?zone=minutes`, `${closed}/history`, `${closed}/history?zone=case`]) {
        const answer = await page.context().request.get(path);
        expect([path, answer.status()]).toEqual([path, 404]);
        const sent = await allThatIsSent(page.context(), path.replace(/\?.*/, ""));
        expect(sent).not.toContain("Før direktøren");
      }
      await page.context().close();
    }
  });

  expect(demo.log()).not.toContain("Før direktøren");
});

test("[H2] history works without scripts: choosing, comparing, naming, bringing back", async ({ browser }) => {
  const writer = await personIn(browser, demo, "sekretaer");
  await writer.getByRole("link", { name: "Direktionen d. 26-01-2022" }).click();
  const summary = writer.getByRole("textbox", { name: "Resume" });
  await typeAtEnd(summary, " Uden scripts.");
  await saved(writer);
  const itemPath = new URL(writer.url()).pathname;

  const context = await browser.newContext({
    baseURL: demo.url,
    javaScriptEnabled: false,
    storageState: await writer.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(itemPath);
  await page.getByRole("link", { name: "Se historik" }).click();
  await expect(page.locator("ins", { hasText: "Uden scripts." })).toBeVisible();
  await page.getByLabel("Sammenlign med").selectOption("0");
  await page.getByRole("button", { name: "Sammenlign" }).click();
  await expect(page.getByRole("region", { name: "Hvem der har ændret" })).toContainText("Importeret");
  await page.getByText("Navngiv denne udgave").click();
  await page.getByLabel("Navn").fill("   ");
  await page.getByRole("button", { name: "Navngiv" }).click();
  await expect(page.getByText("Skriv et navn på højst 80 tegn.")).toBeVisible();
  await page.getByLabel("Navn").fill("Uden scripts");
  await page.getByRole("button", { name: "Navngiv" }).click();
  await expect(page.getByRole("link", { name: "Uden scripts" })).toBeVisible();
  await page.getByRole("complementary", { name: "Udgaver" }).getByRole("link").last().click();
  await page.getByLabel("Gendan afsnittet Resume").click();
  await page.getByRole("button", { name: "Gendan", exact: true }).locator("visible=true").click();
  await expect(page).toHaveURL(new RegExp(`${itemPath}#sagen$`));
  await expect(page.getByText("Uden scripts.")).toHaveCount(0);
  await expect(summary).not.toContainText("Uden scripts.");
});
