import { expect, type Locator, type Page } from "@playwright/test";

/** The agenda beside the paper. */
export const outlineOf = (page: Page): Locator => page.getByRole("complementary", { name: "Dagsorden" });

/** What is known of the item, beside the paper. */
export const panelOf = (page: Page): Locator => page.getByRole("complementary", { name: "Om punktet" });

export const titleField = (page: Page): Locator => page.getByRole("textbox", { name: "Titel", exact: true });

/** The titles on the agenda, in order. */
export const titlesOf = (page: Page): Locator => outlineOf(page).locator(".oi-title");

export const grip = (page: Page, title: string): Locator =>
  outlineOf(page).getByRole("button", { name: `Flyt »${title}«` });

/** A new draft of the direktion, at nine on that day. */
export async function newMeeting(page: Page, date: string): Promise<string> {
  await page.goto("/meetings/new");
  await page.getByLabel("Dato").fill(date);
  await page.getByLabel("Sted").fill("Udvalgsværelse 1, Lemvig Rådhus");
  await page.getByRole("button", { name: "Opret møde" }).click();
  await expect(outlineOf(page)).toBeVisible();
  return page.url().replace(/\/items\/.*$/, "");
}

/** Writes in a field of the panel, leaves it, and waits until it is saved. */
export async function setFact(page: Page, label: string, value: string): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.url().includes("/facts.data") && answer.ok());
  const field = panelOf(page).getByLabel(label, { exact: true });
  await field.fill(value);
  await field.blur();
  await saved;
}

export async function chooseFact(page: Page, label: string, choice: string): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.url().includes("/facts.data") && answer.ok());
  await panelOf(page).getByLabel(label, { exact: true }).selectOption(choice);
  await saved;
}

/** Puts an untitled item on the agenda, and writes its title. */
export async function addItem(page: Page, title: string): Promise<void> {
  await outlineOf(page).getByRole("button", { name: "Tilføj punkt" }).click();
  await expect(titleField(page)).toBeFocused();
  await expect(titleField(page)).toHaveValue("");
  await titleField(page).pressSequentially(title);
  await page.keyboard.press("Enter");
  await expect(outlineOf(page).getByRole("link", { name: title, exact: true })).toHaveAttribute("aria-current", "page");
}
