import { expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { expectNoFindings } from "./axe-everywhere.ts";
import { allThatIsSent, decisionOf, openItem, personIn, saveIndicator, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

const reason = "Sidder i boligforeningens bestyrelse";
const panelOf = (page: Page) => page.getByRole("complementary", { name: "Om punktet" });
const outcomeOf = (page: Page, kind: string) =>
  page.getByRole("group", { name: "Resultat" }).getByRole("radio", { name: kind, exact: true });

test("[M1] [M5] [M10] the board holds item 1 in three browsers: the director is recused while the others go on", async ({
  browser,
}) => {
  const chair = await personIn(browser, demo, "kommunaldirektoer");
  const director = await personIn(browser, demo, "direktoer");
  const secretary = await personIn(browser, demo, "sekretaer", {
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
  });
  await openItem(chair, 1);
  for (const page of [director, secretary]) await page.goto(chair.url());
  for (const page of [chair, director, secretary]) await expect(decisionOf(page, 1)).toBeVisible();

  await test.step("the secretary writes down who is there, by touch", async () => {
    await secretary.getByRole("link", { name: "0 af 3 til stede" }).tap();
    await panelOf(secretary).getByRole("button", { name: "Alle er til stede" }).tap();
    await expect(panelOf(secretary).getByText("3 af 3")).toBeVisible();
    await panelOf(secretary).getByRole("button", { name: "Jane Brokholm Mortensen er kommet" }).tap();
    await panelOf(secretary).getByRole("link", { name: "Luk" }).tap();
    await expect(chair.getByRole("complementary", { name: "Dagsorden" }).getByText("3 af 3")).toBeVisible();
  });

  await test.step("the chair takes the item up; every screen says so", async () => {
    await chair.getByRole("button", { name: "Tag punkt 1 op" }).click();
    for (const page of [chair, director]) {
      await expect(page.getByRole("complementary", { name: "Dagsorden" }).getByText(/^Nu, siden kl\./)).toBeVisible();
    }
    await expect(
      secretary.getByRole("navigation", { name: "Dagsorden" }).getByText("Nu", { exact: true }),
    ).toBeVisible();
    await expect(chair.getByRole("timer")).toHaveText(/\d min brugt/);
  });

  await test.step("the director declares recusal: the open tab loses the item at once, the others write on", async () => {
    await typeAtEnd(decisionOf(director, 1), " Set af alle.");
    await expect(decisionOf(secretary, 1)).toContainText("Set af alle.");
    await expect(saveIndicator(director)).toHaveText(/^Gemt kl\./);
    const declare = director.getByRole("complementary", { name: "Dagsorden" });
    await declare.getByText("Erklær inhabilitet", { exact: true }).click();
    await expect(declare.getByText("Erklær inhabilitet på punkt 1?")).toBeVisible();
    await declare.getByLabel("Grund, som står i referatet").fill(reason);
    await declare.getByRole("button", { name: "Erklær inhabil" }).click();
    await expect(director.getByRole("heading", { name: "Du er inhabil i punkt 1" })).toBeVisible();
    await expect(decisionOf(director, 1)).toHaveCount(0);
    await expect(director.getByText("Punktet behandles nu.")).toBeVisible();

    await typeAtEnd(decisionOf(secretary, 1), " Skrevet uden direktøren.");
    await expect(decisionOf(chair, 1)).toContainText("Skrevet uden direktøren.");
    await expect(panelOf(chair).getByText(reason)).toBeVisible();
    await expect(panelOf(chair).getByText("Inhabil i punktet")).toBeVisible();
    const sent = await allThatIsSent(director.context(), new URL(director.url()).pathname);
    expect(sent).not.toContain("Skrevet uden direktøren");
    expect(sent).not.toContain("videreføre");
    await expectNoFindings(director, "recused");
  });

  await test.step("[M9] two decide at once: one is heard, the other told", async () => {
    await secretary.route(
      "**/held",
      async (route) => {
        // The chair's choice comes first, while the secretary's is on its way.
        await outcomeOf(chair, "Drøftet").check({ force: true });
        await expect.poll(() => storedOutcome(chair)).toBe("discussed");
        await route.continue();
      },
      { times: 1 },
    );
    await outcomeOf(secretary, "Godkendt").check({ force: true });
    await expect(secretary.getByText(/Kommunaldirektør har imens valgt Drøftet/)).toBeVisible();
    await expect(outcomeOf(secretary, "Drøftet")).toBeChecked();
  });

  await test.step("a phrase goes into the text where the caret is, and a question is linked to words of it", async () => {
    await decisionOf(secretary, 1).press("Control+End");
    await secretary.getByText("Standardtekst").tap();
    await secretary.getByRole("button", { name: "Drøftet.", exact: true }).tap();
    await expect(decisionOf(chair, 1)).toContainText("Skrevet uden direktøren. Drøftet.");
    await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\./);

    const questions = chair.getByRole("region", { name: "Oplæg til kort drøftelse" });
    await questions.locator("summary").first().click();
    await questions.getByRole("radio", { name: /Der er interesse for/ }).check();
    await questions.getByRole("button", { name: "Knyt til tekst" }).first().click();
    await expect(questions.getByText("1 besvaret, 4 åbne")).toBeVisible();
    await expect(decisionOf(secretary, 1).getByRole("img", { name: "Svarer på spørgsmål 1" })).toBeAttached();
    await expect(secretary.getByText("1 besvaret, 4 åbne")).toBeVisible();
  });

  await test.step("a follow-up with owner and date, and a statement for the record", async () => {
    const tasks = secretary.getByRole("region", { name: "Opfølgning" });
    await tasks.getByText("Opgave", { exact: true }).tap();
    await tasks.getByLabel("Hvad skal gøres").fill("Forslag til proces frem mod maj 2022");
    await tasks.getByLabel("Ansvarlig").selectOption({ label: "Kommunaldirektør" });
    await tasks.getByLabel("Frist").fill("2022-02-09");
    await tasks.getByRole("button", { name: "Tilføj" }).tap();
    await expect(chair.getByRole("region", { name: "Opfølgning" })).toContainText("Frist 09-02-2022");

    await panelOf(chair).getByText("Protokoltilførsel").click();
    await panelOf(chair).getByText("Udtalelse", { exact: true }).click();
    await panelOf(chair).getByLabel("Udtalelse til referatet").fill("Jeg ønsker en bredere proces.");
    await panelOf(chair).getByRole("button", { name: "Tilføj" }).last().click();
    await expect(panelOf(chair).getByRole("paragraph").filter({ hasText: "en bredere proces" })).toBeVisible();
  });
  await expectNoFindings(chair, "held");

  await test.step("[M11] what is left open is told, and is not in the way; finishing can be taken back", async () => {
    await chair.getByRole("button", { name: "Afslut punkt 1" }).click();
    const dialog = chair.getByRole("dialog");
    await expect(dialog.getByRole("listitem")).toHaveCount(4);
    await dialog.getByRole("button", { name: /^Lad stå: Spørgsmål 2/ }).click();
    await expect(dialog.getByRole("listitem")).toHaveCount(3);
    await dialog.getByRole("button", { name: "Afslut punkt 1" }).click();
    await expect(chair.getByText("Punkt 1 er afsluttet")).toBeVisible();
    await chair.getByRole("button", { name: "Fortryd: Punkt 1 er afsluttet" }).click();
    await chair.getByRole("button", { name: "Afslut punkt 1" }).click();
    await dialog.getByRole("button", { name: "Afslut punkt 1" }).click();
    await expect(director.getByText("Punktet er behandlet.")).toBeVisible();
  });

  await test.step("the next item: who follows goes along, who writes is left in peace", async () => {
    await secretary.getByRole("textbox", { name: "Beslutning til punkt 1" }).focus();
    await chair.getByRole("button", { name: "Tag punkt 2 op" }).click();
    for (const page of [chair, director]) {
      await expect(page.getByRole("heading", { level: 1, name: "Eventuelt" })).toBeVisible();
    }
    await expect(secretary.getByRole("link", { name: "Mødet er ved punkt 2" })).toBeVisible();
    await expect(decisionOf(secretary, 1)).toBeVisible();
    await secretary.getByRole("link", { name: "Mødet er ved punkt 2" }).tap();
    await expect(decisionOf(secretary, 2)).toBeVisible();
    await expect(decisionOf(director, 2)).toBeVisible();
  });

  expect(demo.log()).not.toContain(reason);
});

/** What the page's own data says of the outcome. */
async function storedOutcome(page: Page): Promise<string | null> {
  const checked = page.getByRole("group", { name: "Resultat" }).locator("input:checked");
  const sent = await (await page.context().request.get(`${new URL(page.url()).pathname}.data`)).text();
  return sent.includes('"discussed"') ? checked.getAttribute("value") : null;
}
