import { type Browser, expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { expectAccessible } from "./accessible.ts";
import { personIn } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

/** The administrator on the direktion's page. */
async function inDirektion(browser: Browser, part?: string): Promise<Page> {
  const page = await personIn(browser, demo, "admin");
  await page.goto("/admin");
  await page.getByRole("link", { name: "Direktionen" }).click();
  if (part !== undefined) await page.getByRole("link", { name: part }).click();
  return page;
}

const screens: Readonly<Record<string, (browser: Browser) => Promise<Page>>> = {
  bodies: async (browser) => {
    const page = await personIn(browser, demo, "admin");
    await page.getByRole("link", { name: "Gå til Administration" }).click();
    await expect(page.getByRole("link", { name: "Nyt organ" })).toBeVisible();
    return page;
  },
  "set-up of a new body": async (browser) => {
    const page = await personIn(browser, demo, "admin");
    await page.goto("/admin/bodies/new");
    await page.getByLabel("Organets navn").fill("Ældrerådet");
    await page.getByRole("button", { name: "Opret organet" }).click();
    await expect(page.getByRole("heading", { name: "Sæt organet op" })).toBeVisible();
    return page;
  },
  "details, refused": async (browser) => {
    const page = await inDirektion(browser);
    await page.getByLabel("Varighed i minutter").fill("mange");
    await page.getByRole("button", { name: "Gem", exact: true }).click();
    await expect(page.getByText("Skriv et antal minutter")).toBeVisible();
    return page;
  },
  sections: async (browser) => {
    const page = await inDirektion(browser, "Afsnit");
    await page.getByRole("button", { name: "Fjern Lovgrundlag" }).click();
    await expect(page.getByRole("button", { name: "Vis Lovgrundlag igen" })).toBeVisible();
    return page;
  },
  "grounds for closing": (browser) => inDirektion(browser, "Lukkegrunde"),
  "standing items": (browser) => inDirektion(browser, "Faste punkter"),
  members: (browser) => inDirektion(browser, "Medlemmer"),
  "new member, with link": async (browser) => {
    const page = await inDirektion(browser, "Medlemmer");
    await page.getByRole("link", { name: "Tilføj medlem" }).click();
    await page.getByLabel("En ny person").check();
    await page.getByLabel("Navn", { exact: true }).fill("Referent");
    await page.getByLabel("E-mail", { exact: true }).fill("referent@example.dk");
    await page.getByRole("button", { name: "Tilføj", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Link til Referent" })).toBeFocused();
    return page;
  },
  "a role": async (browser) => {
    const page = await inDirektion(browser, "Medlemmer");
    await page.getByRole("link", { name: "Ret Kommunaldirektør, Formand" }).click();
    await page.getByLabel("Navn eller e-mail").fill("Direktør for Velfærd");
    await page.getByRole("button", { name: "Tilføj stedfortræder" }).click();
    await expect(page.getByRole("button", { name: "Fjern Direktør for Velfærd som stedfortræder" })).toBeVisible();
    return page;
  },
  people: async (browser) => {
    const page = await personIn(browser, demo, "admin");
    await page.goto("/admin/people");
    return page;
  },
  "a person": async (browser) => {
    const page = await personIn(browser, demo, "admin");
    await page.goto("/admin/people?q=admin");
    await page.getByRole("link", { name: "Administrator" }).click();
    await page.getByRole("button", { name: "Fjern som administrator" }).click();
    await expect(page.getByText("Det er den sidste administrator")).toBeVisible();
    return page;
  },
  invitation: async (browser) => {
    const page = await personIn(browser, demo, "admin");
    await page.goto("/admin/people/new");
    await page.getByLabel("Navn", { exact: true }).fill("Vikar");
    await page.getByLabel("E-mail", { exact: true }).fill("vikar@example.dk");
    await page.getByRole("button", { name: "Opret og lav link" }).click();
    await page.goto(await page.getByLabel("Link til at vælge adgangskode").inputValue());
    await expect(page.getByRole("heading", { name: "Velkommen, Vikar." })).toBeVisible();
    return page;
  },
};

for (const [name, open] of Object.entries(screens)) {
  test(`${name}: axe finds nothing and nothing is wider than the screen`, async ({ browser }) => {
    await expectAccessible(await open(browser), name);
  });
}

test("[B7] a role that is ended takes the open page away at once, without a reload", async ({ browser }) => {
  const director = await personIn(browser, demo, "direktoer");
  await director.getByRole("link", { name: "Gå til mødet" }).click();
  await expect(director.getByText("Boligsocial indsats").first()).toBeVisible();
  const page = await inDirektion(browser, "Medlemmer");
  await page.getByRole("link", { name: "Ret Direktør for Velfærd, Medlem" }).click();
  await page.getByRole("button", { name: "Afslut nu" }).click();
  await expect(page.getByText("Perioden er slut og kan ikke ændres.")).toBeVisible();
  await expect(director.getByText("du har ikke adgang til det")).toBeVisible();
  await expect(director.getByText("Boligsocial indsats")).toHaveCount(0);
});

test("a person who is deactivated is at the log-in page at once", async ({ browser }) => {
  const guest = await personIn(browser, demo, "gaest");
  await guest.getByRole("link", { name: "Gå til mødet" }).click();
  await expect(guest.getByText("Boligsocial indsats").first()).toBeVisible();
  const page = await personIn(browser, demo, "admin");
  await page.goto("/admin/people?q=gaest");
  await page.getByRole("link", { name: "Gæst", exact: true }).click();
  await page.getByRole("button", { name: "Deaktivér" }).click();
  await expect(page.getByText("Personen er deaktiveret")).toBeVisible();
  await expect(guest.getByRole("heading", { name: "Log ind" })).toBeVisible();
});
