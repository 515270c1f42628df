import { expect, type Page } from "@playwright/test";

export const password = "en lang adgangskode";

/** Fills in the form behind the first-run link, and lands on the guided set-up. */
export async function setUp(page: Page, setupLink: string): Promise<void> {
  await page.goto(setupLink);
  await page.getByLabel("Navn", { exact: true }).fill("Administrator");
  await page.getByLabel("E-mail").fill("administrator@example.dk");
  await page.getByRole("textbox", { name: "Adgangskode", exact: true }).fill(password);
  await page.getByRole("textbox", { name: "Adgangskode igen" }).fill(password);
  await page.getByLabel("Kommune").fill("Lemvig Kommune");
  await page.getByLabel("Organets navn").fill("Direktionen");
  await page.getByLabel("Ingen. Jeg administrerer kun").check();
  await page.getByRole("button", { name: "Opret" }).click();
  await expect(page.getByRole("heading", { name: "Sæt organet op" })).toBeVisible();
}

/** Adds someone new to the body that is open, and gives their link. */
export async function invite(page: Page, { name, email, role }: { name: string; email: string; role: string }) {
  await page.getByLabel("En ny person").check();
  await page.getByLabel("Navn", { exact: true }).fill(name);
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Rolle", { exact: true }).selectOption(role);
  await page.getByRole("button", { name: "Tilføj", exact: true }).click();
  await expect(page.getByRole("heading", { name: `Link til ${name}` })).toBeFocused();
  return page.getByLabel("Link til at vælge adgangskode").inputValue();
}
