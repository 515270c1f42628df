import { expect, type Locator, type Page, test } from "@playwright/test";
import { type RunningEmpty, startEmpty } from "../support/running-empty.ts";
import { invite, password, setUp } from "./first-administrator.ts";
import { failOnTrouble } from "./people.ts";

let server: RunningEmpty;
test.beforeEach(async () => {
  server = await startEmpty();
});
test.afterEach(() => server.remove());

async function newPage(browser: import("@playwright/test").Browser, options = {}): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.url, ...options })).newPage();
  failOnTrouble(page);
  return page;
}

test("from an empty data folder to a body with its people, and the invited sees the overview", async ({ browser }) => {
  const page = await newPage(browser);
  await setUp(page, server.setupLink);
  await page.getByRole("link", { name: "Begynd" }).click();

  await page.getByLabel("Sted").fill("Udvalgsværelse 1");
  await page.getByLabel("Varighed i minutter").fill("mange");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByLabel("Varighed i minutter")).toBeFocused();
  await expect(page.getByText("Skriv et antal minutter")).toBeVisible();
  await page.getByLabel("Varighed i minutter").fill("90");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Gemt", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Videre til Afsnit" }).click();

  await page.getByRole("button", { name: "Flyt Økonomi op" }).click();
  await page.getByRole("button", { name: "Fjern Lovgrundlag" }).click();
  await page.getByRole("button", { name: "Tilføj afsnit" }).click();
  await page.keyboard.type("Klima");
  const grip = page.locator(".adm-rows > li").last().locator(".adm-grip");
  await drag(page, grip, page.locator(".adm-rows > li").first());
  await expect(headings(page).first()).toHaveValue("Klima");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Gemt", { exact: true })).toBeVisible();
  await page.reload();
  expect(await valuesOf(headings(page))).toEqual(["Klima", "Resume", "Sagsfremstilling", "Økonomi", "Indstilling"]);
  await expect(page.getByRole("button", { name: "Vis Lovgrundlag igen" })).toBeVisible();

  // It can be left and resumed.
  await page.goto("/");
  await page.getByRole("link", { name: "Gå til Administration" }).click();
  await page.getByRole("link", { name: "Fortsæt opsætningen" }).click();
  await expect(page.getByText("2 af 5 er set igennem")).toBeVisible();
  await page.getByRole("link", { name: "Fortsæt", exact: true }).click();

  await page.getByRole("button", { name: "Tilføj grund" }).click();
  await page.keyboard.type("Beredskab");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByRole("link", { name: "Videre til Faste punkter" }).click();
  await expect(page.getByRole("button", { name: "Tilføj fast punkt" })).toBeVisible();
  await page.getByRole("button", { name: "Passer, som det er" }).click();

  await expect(page.getByText("Ingen medlemmer endnu.")).toBeVisible();
  await page.getByRole("link", { name: "Tilføj medlem" }).click();
  const chairLink = await invite(page, { name: "Formanden", email: "formand@example.dk", role: "chair" });
  await invite(page, { name: "Sekretæren", email: "sekretaer@example.dk", role: "secretary" });
  await page.getByRole("link", { name: "Til medlemmerne" }).click();
  await expect(page.getByRole("link", { name: "Ret Formanden, Formand" })).toBeVisible();
  await page.getByRole("link", { name: "Ret Formanden, Formand" }).click();
  await page.getByLabel("Navn eller e-mail").fill("Sekretæren");
  await page.getByRole("button", { name: "Tilføj stedfortræder" }).click();
  await expect(page.getByRole("button", { name: "Fjern Sekretæren som stedfortræder" })).toBeVisible();
  await page.goto("/admin/people");
  await page.getByRole("link", { name: "Sekretæren" }).click();

  const invited = await newPage(browser);
  await invited.goto(chairLink);
  await expect(invited.getByRole("heading", { name: "Velkommen, Formanden." })).toBeVisible();
  await invited.getByRole("textbox", { name: "Adgangskode", exact: true }).fill(password);
  await invited.getByRole("textbox", { name: "Adgangskode igen" }).fill("noget andet end det");
  await invited.getByRole("button", { name: "Gem og log ind" }).click();
  await expect(invited.getByText("De to adgangskoder er ikke ens.")).toBeVisible();
  await invited.getByRole("textbox", { name: "Adgangskode igen" }).fill(password);
  await invited.getByRole("button", { name: "Gem og log ind" }).click();
  await expect(invited.getByRole("heading", { name: "Mine møder" })).toBeVisible();
  await expect(invited.getByText("Ingen møder endnu.")).toBeVisible();
  expect((await invited.goto("/admin"))?.status()).toBe(403);
  expect((await invited.goto(chairLink))?.status()).toBe(410);
  expect(server.log()).not.toContain(new URL(chairLink).pathname.split("/").at(-1));
});

test("the same by keyboard alone", async ({ browser }) => {
  const page = await newPage(browser);
  await page.goto(server.setupLink);
  const type = async (field: Locator, words: string) => {
    await tabTo(page, field);
    await page.keyboard.type(words);
  };
  const press = async (button: Locator) => {
    await tabTo(page, button);
    await page.keyboard.press("Enter");
  };
  await type(page.getByLabel("Navn", { exact: true }), "Administrator");
  await type(page.getByLabel("E-mail"), "administrator@example.dk");
  await type(page.getByRole("textbox", { name: "Adgangskode", exact: true }), password);
  await type(page.getByRole("textbox", { name: "Adgangskode igen" }), password);
  await type(page.getByLabel("Kommune"), "Lemvig Kommune");
  await type(page.getByLabel("Organets navn"), "Direktionen");
  await page.keyboard.press("Enter");

  await press(page.getByRole("link", { name: "Begynd" }));
  await type(page.getByLabel("Sted"), "Udvalgsværelse 1");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Gemt", { exact: true })).toBeVisible();
  await press(page.getByRole("link", { name: "Videre til Afsnit" }));

  await expect(headings(page)).toHaveCount(5);
  await tabTo(page, headings(page).nth(1));
  await page.keyboard.press("Alt+ArrowUp");
  await expect(headings(page).first()).toHaveValue("Sagsfremstilling");
  await expect(headings(page).first()).toBeFocused();
  await expect(page.getByText("Sagsfremstilling er nu nummer 1 af 5.")).toBeAttached();
  await press(page.getByRole("button", { name: "Fjern Lovgrundlag" }));
  await expect(page.getByRole("button", { name: "Fjern Økonomi" })).toBeFocused();
  await press(page.getByRole("button", { name: "Tilføj afsnit" }));
  await expect(headings(page).last()).toBeFocused();
  await page.keyboard.type("Klima");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Gemt", { exact: true })).toBeVisible();
  await page.reload();
  expect(await valuesOf(headings(page))).toEqual(["Sagsfremstilling", "Resume", "Økonomi", "Indstilling", "Klima"]);

  await press(page.getByRole("link", { name: "Videre til Lukkegrunde" }));
  await expect(page.getByRole("button", { name: "Tilføj grund" })).toBeVisible();
  await press(page.getByRole("button", { name: "Passer, som det er" }));
  await expect(page.getByRole("button", { name: "Tilføj fast punkt" })).toBeVisible();
  await press(page.getByRole("button", { name: "Passer, som det er" }));
  await press(page.getByRole("link", { name: "Tilføj medlem" }));
  await type(page.getByLabel("Navn", { exact: true }), "Formanden");
  await type(page.getByLabel("E-mail", { exact: true }), "formand@example.dk");
  await tabTo(page, page.getByLabel("Rolle", { exact: true }));
  await page.keyboard.type("Form");
  await type(page.getByLabel("Fra og med"), "01-01-2020");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Link til Formanden" })).toBeFocused();
  await page.keyboard.press("Tab");
  const link = page.getByLabel("Link til at vælge adgangskode");
  await expect(link).toBeFocused();
  const address = await link.inputValue();
  await press(page.getByRole("link", { name: "Til medlemmerne" }));
  await expect(page.getByText("Fra 01-01-2020")).toBeVisible();

  const invited = await newPage(browser);
  await invited.goto(address);
  await tabTo(invited, invited.getByRole("textbox", { name: "Adgangskode", exact: true }));
  await invited.keyboard.type(password);
  await tabTo(invited, invited.getByRole("textbox", { name: "Adgangskode igen" }));
  await invited.keyboard.type(password);
  await invited.keyboard.press("Enter");
  await expect(invited.getByText("Ingen møder endnu.")).toBeVisible();
});

test("lists are edited and people invited without scripts", async ({ browser }) => {
  const page = await newPage(browser, { javaScriptEnabled: false });
  await setUp(page, server.setupLink);
  await page.getByRole("link", { name: "Afsnit" }).click();
  await headings(page).first().fill("Kort fortalt");
  await page.getByRole("button", { name: "Flyt Økonomi op" }).click();
  await page.getByRole("button", { name: "Fjern Lovgrundlag" }).click();
  await page.getByRole("button", { name: "Tilføj afsnit" }).click();
  await headings(page).last().fill(" ");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Skriv en overskrift")).toBeVisible();
  await headings(page).last().fill("Klima");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Gemt", { exact: true })).toBeVisible();
  expect(await valuesOf(headings(page))).toEqual([
    "Kort fortalt",
    "Sagsfremstilling",
    "Økonomi",
    "Indstilling",
    "Klima",
  ]);
  await page.getByRole("link", { name: "Medlemmer" }).click();
  await page.getByRole("link", { name: "Tilføj medlem" }).click();
  await page.getByLabel("En ny person").check();
  await page.getByLabel("Navn", { exact: true }).fill("Formanden");
  await page.getByLabel("E-mail", { exact: true }).fill("formand@example.dk");
  await page.getByRole("button", { name: "Tilføj", exact: true }).click();
  await page.goto(await page.getByLabel("Link til at vælge adgangskode").inputValue());
  await page.getByLabel("Adgangskode", { exact: true }).fill(password);
  await page.getByLabel("Adgangskode igen").fill(password);
  await page.getByRole("button", { name: "Gem og log ind" }).click();
  await expect(page.getByText("Ingen møder endnu.")).toBeVisible();
});

test("[B6] who comes second is shown what is stored, keeps what was typed, and may save over it", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await setUp(page, server.setupLink);
  await page.getByRole("link", { name: "Lukkegrunde" }).click();
  await page.waitForURL(/\/grounds$/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  const last = (tab: Page) => tab.getByLabel("Grund", { exact: true }).last();
  await last(other).fill("Den andens grund");
  await other.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(other.getByText("Gemt", { exact: true })).toBeVisible();

  await last(page).fill("Min grund");
  // The page reads its data anew when something else is sent; what was typed is not taken for the newest.
  await page.getByRole("button", { name: "Skift til mørkt udseende" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("En anden har ændret det samme");
  await expect(page.getByRole("alert")).toContainText("Den andens grund");
  await expect(last(page)).toHaveValue("Min grund");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Gemt", { exact: true })).toBeVisible();
  await other.reload();
  await expect(last(other)).toHaveValue("Min grund");
});

test("a form that can't be sent stays as it was typed, and says so", async ({ browser }) => {
  const page = await newPage(browser);
  await setUp(page, server.setupLink);
  await page.getByRole("link", { name: "Begynd" }).click();
  await page.getByLabel("Sted").fill("Udvalgsværelse 1");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Det kunne ikke sendes.");
  await expect(page.getByLabel("Sted")).toHaveValue("Udvalgsværelse 1");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Gemt", { exact: true })).toBeVisible();
});

const headings = (page: Page): Locator => page.locator(".adm-rows").getByLabel("Overskrift");

const valuesOf = (fields: Locator): Promise<string[]> =>
  fields.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

/** Moves the focus with the Tab key until it is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor({ state: "attached" });
  for (let step = 0; step < 120; step += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the focus never came there");
}

/** Drags a line by its handle to the upper edge of another. */
async function drag(page: Page, grip: Locator, target: Locator): Promise<void> {
  await grip.scrollIntoViewIfNeeded();
  await grip.hover();
  await page.mouse.down();
  await page.mouse.wheel(0, -4000);
  await expect(async () => {
    const box = await target.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 3, { steps: 4 });
    await expect(page.locator(".adm-rows > li").first()).toHaveClass("dragged", { timeout: 500 });
  }).toPass();
  await page.mouse.up();
}
