import { expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { samples } from "../support/sample-files.ts";
import { expectAccessible } from "./accessible.ts";
import { addItem, newMeeting, outlineOf, panelOf, titleField } from "./agenda.ts";
import { personIn } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

const linkTo = (page: Page, title: string) => outlineOf(page).getByRole("link", { name: title, exact: true });
const onItem = (page: Page, title: string) => expect(linkTo(page, title)).toHaveAttribute("aria-current", "page");
const dialogOf = (page: Page, name: string) => page.getByRole("dialog", { name });

/** Answers that are held back until they are let go. */
async function heldBack(page: Page, address: string): Promise<() => void> {
  let letGo = () => {};
  const isOver = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await isOver;
    // One whose sender has gone is over.
    await route.continue().catch(() => {});
  });
  return letGo;
}

/** Goes one page back as with the browser's button: the field that has the focus is not left first. */
const goBack = (page: Page) => page.evaluate(() => history.back());

test("[G12] what is written in a field is saved before the item is left, and asked about when it can't be", async ({
  browser,
}) => {
  const page = await personIn(browser, demo, "sekretaer");
  await newMeeting(page, "2022-03-02");
  await addItem(page, "Budget");
  await addItem(page, "Vedligehold");

  await test.step("the page waits for what is being saved, and then goes", async () => {
    await page.reload();
    await onItem(page, "Vedligehold");
    const letGo = await heldBack(page, "**/facts.data*");
    await titleField(page).fill("Vedligehold af skoler");
    await linkTo(page, "Budget").click();
    await expect(dialogOf(page, "Det sidste bliver gemt")).toBeVisible();
    letGo();
    await onItem(page, "Budget");
    await expect(dialogOf(page, "Det sidste bliver gemt")).toBeHidden();
    await page.unroute("**/facts.data*");
    await expect(linkTo(page, "Vedligehold af skoler")).toBeVisible();
  });

  await test.step("what is only typed is saved too, unasked", async () => {
    await titleField(page).fill("Budget 2023");
    await goBack(page);
    await onItem(page, "Vedligehold af skoler");
    await expect(linkTo(page, "Budget 2023")).toBeVisible();
  });

  await test.step("what can't be saved is asked about; whoever stays still has it", async () => {
    await page.route("**/facts.data*", (route) => route.abort());
    await titleField(page).fill("Vedligehold af alle skoler");
    await linkTo(page, "Budget 2023").click();
    const dialog = dialogOf(page, "Noget er ikke gemt");
    await expect(dialog.getByRole("listitem")).toHaveText(["Titel"]);
    await expectAccessible(page, "leaving");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await onItem(page, "Vedligehold af skoler");
    await expect(titleField(page)).toHaveValue("Vedligehold af alle skoler");
    await linkTo(page, "Budget 2023").click();
    await dialog.getByRole("button", { name: "Gå alligevel" }).click();
    await onItem(page, "Budget 2023");
    await page.unroute("**/facts.data*");
    await expect(linkTo(page, "Vedligehold af skoler")).toBeVisible();
  });

  await test.step("a question that was begun is asked about", async () => {
    await panelOf(page).getByLabel("Nyt spørgsmål").fill("Hvem betaler");
    await linkTo(page, "Vedligehold af skoler").click();
    await dialogOf(page, "Noget er ikke gemt").getByRole("button", { name: "Bliv her" }).click();
    await expect(panelOf(page).getByLabel("Nyt spørgsmål")).toHaveValue("Hvem betaler");
    await panelOf(page).getByLabel("Nyt spørgsmål").press("Enter");
    await expect(panelOf(page).getByRole("textbox", { name: "Spørgsmål 1" })).toHaveValue("Hvem betaler");
    await linkTo(page, "Vedligehold af skoler").click();
    await onItem(page, "Vedligehold af skoler");
  });

  await test.step("closing the tab asks in the browser's own words, and saves meanwhile", async () => {
    await titleField(page).fill("Vedligehold af to skoler");
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    await expect(linkTo(page, "Vedligehold af to skoler")).toBeVisible();
  });
});

test("[G12] files on their way are not broken off unasked", async ({ browser }) => {
  const page = await personIn(browser, demo, "sekretaer");
  await newMeeting(page, "2022-03-16");
  await addItem(page, "Lokalplan");
  await addItem(page, "Skolevej");
  const file = (name: string) => ({ name, mimeType: "application/pdf", buffer: samples["plan.pdf"] });
  const dialog = dialogOf(page, "Filer er stadig på vej");
  const send = async (name: string) => {
    const letGo = await heldBack(page, "**/attachments/upload");
    await panelOf(page).getByLabel("Vælg filer").setInputFiles(file(name));
    await expect(panelOf(page).getByRole("progressbar", { name: `${name} lægges op` })).toBeVisible();
    await linkTo(page, "Lokalplan").click();
    await expect(dialog).toBeVisible();
    return letGo;
  };

  await test.step("whoever waits goes on when they are there", async () => {
    const letGo = await send("kort.pdf");
    await expect(dialog.getByRole("listitem")).toHaveText(["kort.pdf"]);
    await expectAccessible(page, "leaving-uploads");
    letGo();
    await onItem(page, "Lokalplan");
    await expect(dialog).toBeHidden();
    await page.unroute("**/attachments/upload");
    await linkTo(page, "Skolevej").click();
    await expect(panelOf(page).getByLabel("Titel på bilag 1")).toHaveValue("kort");
  });

  await test.step("whoever stays keeps them going, whoever goes breaks them off", async () => {
    const letGo = await send("plan.pdf");
    await dialog.getByRole("button", { name: "Bliv her" }).click();
    await onItem(page, "Skolevej");
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    await (await asked).dismiss();
    await linkTo(page, "Lokalplan").click();
    await dialog.getByRole("button", { name: "Gå alligevel" }).click();
    await onItem(page, "Lokalplan");
    letGo();
    await page.unroute("**/attachments/upload");
    await linkTo(page, "Skolevej").click();
    await expect(panelOf(page).getByLabel("Titel på bilag 1")).toHaveValue("kort");
    await expect(panelOf(page).getByLabel("Titel på bilag 2")).toHaveCount(0);
  });
});
