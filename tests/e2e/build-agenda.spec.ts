import { expect, type Locator, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { addItem, chooseFact, grip, newMeeting, outlineOf, panelOf, setFact, titleField, titlesOf } from "./agenda.ts";
import { allThatIsSent, personIn, tabTo as tabOn, typeAtEnd } from "./people.ts";

const boligsocial = "Boligsocial indsats i vestbyen i Lemvig efter projektperioden 2019-2023";
const approval = "Godkendelse af referat fra mødet d. 12-01-2022";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

test("[G1] [G3] [G5] [G9] a secretary builds an agenda from nothing, another follows along, and a case author writes only their own item", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "sekretaer");
  const other = await personIn(browser, demo, "kommunaldirektoer");
  await page.getByRole("link", { name: "Nyt møde" }).click();
  await expect(page.getByLabel("Begynder kl.")).toHaveValue("09:00");
  const meeting = await newMeeting(page, "2022-02-09");
  await expect(titlesOf(page)).toHaveText([approval, "Eventuelt"]);
  await other.goto(meeting);

  await test.step("items with case numbers, pasted in a variant", async () => {
    await addItem(page, boligsocial);
    await setFact(page, "Sagsnummer", "Sagsnr.: 03.30.05-P20-1-2018");
    await expect(panelOf(page).getByText("Læst som 03.30.05P20-1-18")).toBeVisible();
    await expect(panelOf(page).getByRole("list", { name: "KLE-emne" }).getByRole("listitem").first()).toBeVisible();
    await expect(panelOf(page).getByRole("link", { name: boligsocial })).toBeVisible();
    await setFact(page, "Tid i minutter", "45");
    await addItem(page, "Budgetopfølgning");
    await setFact(page, "Sagsnummer", "Sag nr. 19 (ØU 23/2010)");
    await expect(panelOf(page).getByText("nummeret på et punkt, ikke på en sag")).toBeVisible();
    await setFact(page, "Sagsnummer", "22/1234");
    await addItem(page, "Lukket: Personalesag");
  });

  await test.step("the other's screen follows without a reload", async () => {
    await expect(titlesOf(other)).toHaveText([
      approval,
      boligsocial,
      "Budgetopfølgning",
      "Lukket: Personalesag",
      "Eventuelt",
    ]);
    await expect(outlineOf(other).getByText("45 af 120 min")).toBeVisible();
  });

  await test.step("a closed item lacks its ground until it has one", async () => {
    await panelOf(page).getByRole("radio", { name: "Lukket" }).check();
    await expect(panelOf(page).getByText("Hjemmel for lukning mangler")).toBeVisible();
    await chooseFact(page, "Hjemmel for lukning", "Personalesag");
    await expect(panelOf(page).getByText("Hjemmel for lukning mangler")).toHaveCount(0);
    await expect(outlineOf(other).getByText("Lukket punkt")).toBeVisible();
  });

  await test.step("reordered by dragging and by keys, both screens alike", async () => {
    await grip(page, "Lukket: Personalesag").hover();
    await page.mouse.down();
    const first = await outlineOf(page).locator("[data-item]").nth(1).boundingBox();
    await page.mouse.move((first?.x ?? 0) + 10, (first?.y ?? 0) + 6, { steps: 8 });
    await page.mouse.up();
    await grip(page, "Lukket: Personalesag").focus();
    await page.keyboard.press("ArrowDown");
    const order = [approval, boligsocial, "Lukket: Personalesag", "Budgetopfølgning", "Eventuelt"];
    await expect(titlesOf(page)).toHaveText(order);
    await expect(titlesOf(other)).toHaveText(order);
  });

  await test.step("a guest at half past nine, and a case author", async () => {
    await outlineOf(page).getByRole("link", { name: boligsocial, exact: true }).click();
    await expect(titleField(page)).toHaveValue(boligsocial);
    await panelOf(page).getByLabel("Ny gæst").fill("Kulturkonsulent");
    await panelOf(page).getByRole("button", { name: "Tilføj gæst" }).click();
    await setFact(page, "Kommer kl.", "09:30");
    await chooseFact(page, "Log-in", "Gæst");
    await expect(page.locator(".item-guest")).toContainText("kommer kl. 09:30");
    await chooseFact(page, "Sagsbehandler", "Sagsbehandler");
  });

  await test.step("the case author writes that item, and sets its case number and time; of the rest they read", async () => {
    const author = await personIn(browser, demo, "sagsbehandler");
    await author.goto(page.url());
    await typeAtEnd(author.getByRole("textbox", { name: /Sagsfremstilling/ }), "Sagen, som sagsbehandleren ser den.");
    await expect(page.getByRole("textbox", { name: /Sagsfremstilling/ })).toContainText("som sagsbehandleren ser den");
    await expect(titleField(author)).toHaveCount(0);
    await expect(grip(author, boligsocial)).toHaveCount(0);
    await setFact(author, "Tid i minutter", "50");
    await expect(panelOf(page).getByLabel("Tid i minutter")).toHaveValue("50");
    await outlineOf(author).getByRole("link", { name: "Budgetopfølgning" }).click();
    await expect(author.getByRole("heading", { level: 1, name: "Budgetopfølgning" })).toBeVisible();
    await expect(author.locator("[contenteditable=true]")).toHaveCount(0);
    await expect(author.locator("form.fact-form")).toHaveCount(0);
    expect(await allThatIsSent(author.context(), new URL(meeting).pathname)).not.toContain("Personalesag");
  });

  await test.step("two who write in one field: the second sees both, and chooses", async () => {
    await other.goto(page.url());
    await titleField(other).fill("Boligsocial indsats");
    await titleField(page).fill("Indsatsen i vestbyen");
    await titleField(other).press("Enter");
    await expect(page.getByText("Feltet er ændret imens")).toBeVisible();
    await titleField(page).blur();
    await expect(titleField(other)).toHaveValue("Boligsocial indsats");
    await page.getByRole("button", { name: "Brug mit" }).click();
    await expect(titleField(other)).toHaveValue("Indsatsen i vestbyen");
  });

  await test.step("duplicated, moved to another meeting, removed and brought back", async () => {
    const menuOf = async (title: string) => {
      const entry = outlineOf(page).locator("[data-item]").filter({ hasText: title }).first();
      await entry.locator(".oi-menu > summary").click();
      return entry;
    };
    const budget = await menuOf("Budgetopfølgning");
    await budget.getByRole("button", { name: "Duplikér" }).click();
    await expect(titlesOf(page).filter({ hasText: "Budgetopfølgning" })).toHaveCount(2);
    await expect(titleField(page)).toBeFocused();
    await titleField(page).fill("Budget 2023");
    await page.keyboard.press("Enter");
    await expect(titlesOf(other)).toContainText(["Budget 2023"]);

    const moved = await menuOf("Budget 2023");
    await moved.getByRole("combobox").selectOption({ label: "Direktionen d. 26-01-2022" });
    await moved.getByRole("button", { name: "Flyt", exact: true }).click();
    await expect(titlesOf(page).filter({ hasText: "Budget 2023" })).toHaveCount(0);

    const removed = await menuOf("Budgetopfølgning");
    await removed.getByText("Fjern…").click();
    await removed.getByRole("button", { name: "Fjern", exact: true }).click();
    await expect(titlesOf(other).filter({ hasText: "Budgetopfølgning" })).toHaveCount(0);
    await outlineOf(page).getByRole("button", { name: "Fortryd: sæt »Budgetopfølgning« på igen" }).click();
    await expect(titlesOf(other)).toHaveText([
      approval,
      "Indsatsen i vestbyen",
      "Lukket: Personalesag",
      "Budgetopfølgning",
      "Eventuelt",
    ]);
  });

  await test.step("another time, and then cancelled", async () => {
    await outlineOf(page).getByRole("link", { name: "Ret tid og sted, eller aflys" }).click();
    await page.getByLabel("Begynder kl.").fill("10:30");
    await page.getByRole("button", { name: "Gem tid" }).click();
    await expect(outlineOf(other).getByText("kl. 10:30").first()).toBeVisible();
    await page.getByText("Aflys mødet").first().click();
    await page.getByLabel("Begrundelse").fill("Flyttet til april.");
    await page.getByRole("button", { name: "Aflys mødet" }).click();
    await expect(outlineOf(other).getByText("Aflyst: Flyttet til april.")).toBeVisible();
    await expect(grip(other, "Eventuelt")).toHaveCount(0);
  });
});

test("[G3] the same by keyboard alone", async ({ browser }) => {
  const page = await personIn(browser, demo, "sekretaer");
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const tabTo = (sought: Locator, key?: string) => tabOn(page, sought, key);
  await tabTo(page.getByRole("link", { name: "Nyt møde" }));
  await press("Enter");
  await tabTo(page.getByLabel("Dato"));
  await page.keyboard.type("03092022");
  await tabTo(page.getByLabel("Sted"));
  await page.keyboard.type("Rådhuset");
  await tabTo(page.getByRole("button", { name: "Opret møde" }));
  await press("Enter");

  for (const title of ["Boligsocial indsats", "Lukket: Personalesag"]) {
    await tabTo(outlineOf(page).getByRole("button", { name: "Tilføj punkt" }));
    await press("Enter");
    await expect(titleField(page)).toBeFocused();
    await expect(titleField(page)).toHaveValue("");
    await page.keyboard.type(title);
    await press("Enter");
    await expect(titlesOf(page).filter({ hasText: title })).toHaveCount(1);
  }

  await tabTo(panelOf(page).getByLabel("Sagsnummer"));
  await page.keyboard.type("03.30.05-P20-1-18");
  await press("Tab");
  await expect(outlineOf(page).getByText("03.30.05-P20-1-18")).toBeVisible();
  await tabTo(panelOf(page).getByRole("radio", { name: "Åbent" }));
  await press("ArrowRight");
  await expect(panelOf(page).getByText("Hjemmel for lukning mangler")).toBeVisible();
  await tabTo(panelOf(page).getByLabel("Hjemmel for lukning"));
  await page.keyboard.type("Personalesag");
  await press("Tab");
  await expect(panelOf(page).getByText("Hjemmel for lukning mangler")).toHaveCount(0);

  await tabTo(panelOf(page).getByLabel("Sagsbehandler"));
  await page.keyboard.type("Sags");
  await expect(panelOf(page).getByText("Sagsbehandleren kan ikke læse et lukket punkt")).toBeVisible();
  await tabTo(panelOf(page).getByLabel("Ny gæst"));
  await page.keyboard.type("Kulturkonsulent");
  await press("Enter");
  await expect(panelOf(page).getByLabel("Kommer kl.")).toBeVisible();
  await tabTo(panelOf(page).getByLabel("Navn", { exact: true }), "Shift+Tab");
  await tabTo(panelOf(page).getByLabel("Kommer kl."));
  await page.keyboard.type("0930AM");
  await tabTo(panelOf(page).getByLabel("Log-in"));
  await expect(page.locator(".item-guest")).toContainText("kommer kl. 09:30");

  const link = outlineOf(page).getByRole("link", { name: "Lukket: Personalesag", exact: true });
  await tabTo(link, "Shift+Tab");
  await press("Alt+ArrowUp", "Alt+ArrowUp");
  await expect(titlesOf(page)).toHaveText(["Lukket: Personalesag", approval, "Boligsocial indsats", "Eventuelt"]);
  await expect(link).toBeFocused();
  await expect(page.getByText("»Lukket: Personalesag« er nu punkt 1 af 4.")).toBeAttached();

  const menu = outlineOf(page).locator("[data-item]").nth(2).locator(".oi-menu");
  await tabTo(menu.locator("> summary"));
  await press("Enter");
  await tabTo(menu.getByRole("button", { name: "Duplikér" }));
  await press("Enter");
  await expect(titlesOf(page).filter({ hasText: "Boligsocial indsats" })).toHaveCount(2);
});

test("[G5] the same forms without scripts, a conflict too", async ({ browser }) => {
  const scripted = await personIn(browser, demo, "kommunaldirektoer");
  await newMeeting(scripted, "2022-04-06");
  await addItem(scripted, "Boligsocial indsats");
  const context = await browser.newContext({ baseURL: demo.url, javaScriptEnabled: false });
  await context.addCookies(await scripted.context().cookies());
  const page = await context.newPage();
  await page.goto(scripted.url());
  await setFact(scripted, "Tid i minutter", "20");

  const minutes = panelOf(page)
    .locator("form")
    .filter({ has: page.getByLabel("Tid i minutter", { exact: true }) });
  await minutes.getByRole("textbox").fill("45");
  await minutes.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Feltet er ændret imens" })).toBeVisible();
  await expect(page.getByText("20", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Brug mit" }).click();
  await expect(panelOf(page).getByLabel("Tid i minutter", { exact: true })).toHaveValue("45");
  await expect(panelOf(scripted).getByLabel("Tid i minutter", { exact: true })).toHaveValue("45");

  const entry = outlineOf(page).locator("[data-item]").filter({ hasText: "Boligsocial indsats" });
  await entry.locator(".oi-menu > summary").click();
  await entry.getByRole("button", { name: "Flyt op" }).click();
  await expect(titlesOf(page)).toHaveText(["Boligsocial indsats", approval, "Eventuelt"]);
  await expect(titlesOf(scripted)).toHaveText(["Boligsocial indsats", approval, "Eventuelt"]);
  await context.close();
});
