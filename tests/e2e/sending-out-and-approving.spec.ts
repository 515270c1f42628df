import { expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { decisionOf, openItem, openItemOf, personIn, saveIndicator, tabTo, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

const draft = "Direktionen d. 26-01-2022";

test("[U1] [U2] [U3] an agenda goes out, is corrected with a reason, and gets a supplement", async ({ browser }) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  const director = await personIn(browser, demo, "direktoer");
  for (const page of [secretary, director]) await openItemOf(page, draft, 1);

  await test.step("sent out, it is locked on the director's open screen at once", async () => {
    await expect(director.getByRole("textbox", { name: "Resume" })).toBeVisible();
    await secretary.getByRole("link", { name: "Udsend dagsorden" }).click();
    await secretary.getByRole("button", { name: "Udsend dagsorden" }).click();
    await expect(director.getByRole("textbox", { name: "Resume" })).toHaveCount(0);
    await expect(stageOf(director)).toHaveText("Dagsorden udsendt");
  });

  await test.step("a correction is read by the director when it is sent out, with its reason", async () => {
    await openItemOf(secretary, draft, 1);
    await secretary.getByText("Ret det udsendte").click();
    await secretary.getByLabel("Hvorfor skal teksten rettes?").fill("Et ord manglede.");
    await secretary.getByRole("button", { name: "Begynd at rette" }).click();
    await typeAtEnd(secretary.getByRole("textbox", { name: "Resume" }), " Et ord mere.");
    await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\./);
    await expect(director.locator("#afsnit-summary")).not.toContainText("Et ord mere.");
    await secretary.getByRole("button", { name: "Udsend rettelsen" }).click();
    await expect(director.locator("#afsnit-summary")).toContainText("Et ord mere.");
    await director.getByRole("link", { name: "Udsendt" }).click();
    await expect(director.getByText("Et ord manglede.")).toBeVisible();
    await expect(director.getByRole("insertion")).toHaveText("Et ord mere.");
  });

  await test.step("a correction that was begun is given up: the text is what was sent out, and locked", async () => {
    const summary = secretary.locator("#afsnit-summary");
    await secretary.getByText("Ret det udsendte").click();
    await secretary.getByLabel("Hvorfor skal teksten rettes?").fill("Endnu et ord.");
    await secretary.getByRole("button", { name: "Begynd at rette" }).click();
    await typeAtEnd(secretary.getByRole("textbox", { name: "Resume" }), " Fortrudt igen.");
    await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\./);
    await secretary.getByRole("button", { name: "Opgiv rettelsen" }).click();
    await expect(secretary.getByRole("textbox", { name: "Resume" })).toHaveCount(0);
    await expect(secretary.getByText("Ret det udsendte")).toBeVisible();
    await expect(summary).toContainText("Et ord mere.");
    await expect(summary).not.toContainText("Fortrudt igen.");
    await openItemOf(director, draft, 1);
    await expect(director.locator("#afsnit-summary")).toContainText("Et ord mere.");
    await expect(director.locator("#afsnit-summary")).not.toContainText("Fortrudt igen.");
  });

  await test.step("a supplement holds the meeting up until it is sent out", async () => {
    await secretary.getByRole("link", { name: "Åbn mødet" }).click();
    await secretary.getByText("Tilføj et punkt til en tillægsdagsorden").click();
    await secretary.getByLabel("Punktets overskrift").fill("Akut sag");
    await secretary.getByLabel("Hvorfor kan det ikke vente?").fill("Fristen er i morgen.");
    await secretary.getByRole("button", { name: "Tilføj punkt" }).click();
    await secretary.getByRole("textbox", { name: "Sagsfremstilling" }).pressSequentially("Sagen haster.");
    await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\./);
    await secretary.getByRole("link", { name: "Åbn mødet" }).click();
    await secretary.getByRole("button", { name: "Udsend tillægsdagsorden" }).click();
    await secretary.getByRole("link", { name: "Åbn mødet" }).click();
    await secretary.getByRole("button", { name: "Åbn mødet" }).click();
    await expect(stageOf(secretary)).toHaveText("Mødet er i gang");
  });
});

test("[U4] [U5] minutes are approved with one reservation, after a correction asks for it anew", async ({
  browser,
}) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  const chair = await personIn(browser, demo, "kommunaldirektoer");
  const director = await personIn(browser, demo, "direktoer");

  await test.step("the secretary ends the meeting; whoever was about to do the same is taken along", async () => {
    for (const page of [secretary, chair]) {
      await openItem(page, 1);
      await page.getByRole("link", { name: "Afslut mødet" }).click();
    }
    await secretary.getByRole("button", { name: "Send til godkendelse" }).click();
    await expect(stageOf(secretary)).toHaveText("Referat til godkendelse");
    await expect(stageOf(chair)).toHaveText("Referat til godkendelse");
  });

  await test.step("the director approves with a reservation, by keyboard alone", async () => {
    await openApproval(director);
    await tabTo(director, director.getByLabel("Jeg godkender med en bemærkning"));
    await director.keyboard.press("Space");
    await tabTo(director, director.getByRole("textbox", { name: "Bemærkning" }));
    await director.keyboard.type("Jeg var ikke enig i punkt 2.");
    await tabTo(director, director.getByRole("button", { name: "Godkend med bemærkning" }));
    await director.keyboard.press("Enter");
    await expect(director.getByText("Du har godkendt referatet med en bemærkning")).toBeVisible();
  });

  await test.step("the chair has the page open while the secretary corrects: the approval is refused", async () => {
    await openApproval(chair);
    await openMeeting(secretary);
    await typeAtEnd(decisionOf(secretary, 1), " Rettet bagefter.");
    await expect(saveIndicator(secretary)).toHaveText(/^Gemt kl\./);
    await expect(chair.getByText("Referatet er blevet rettet, mens du læste")).toBeVisible();
    await chair.getByRole("button", { name: "Godkend", exact: true }).click();
    await expect(chair.getByRole("alert")).toContainText("Referatet er ændret, siden du åbnede det");
    await expect(chair.getByRole("insertion").first()).toHaveText("Rettet bagefter.");
    await chair.getByRole("button", { name: "Godkend", exact: true }).click();
    await expect(chair.getByText("Du har godkendt referatet", { exact: true })).toBeVisible();
  });

  await test.step("the director reads what changed and approves again, by keyboard; then it is approved", async () => {
    await expect(director.getByText("Referatet er ændret, siden du godkendte det.", { exact: false })).toBeVisible();
    await expect(director.getByRole("insertion").first()).toHaveText("Rettet bagefter.");
    const button = director.getByRole("button", { name: "Godkend med bemærkning" });
    await expect(director.getByRole("textbox", { name: "Bemærkning" })).toHaveValue("Jeg var ikke enig i punkt 2.");
    await tabTo(director, button);
    await director.keyboard.press("Enter");
    await expect(director.getByText("Du har godkendt referatet med en bemærkning")).toBeVisible();
    await openMeeting(director);
    await expect(stageOf(director)).toHaveText("Godkendt");
    await openMeeting(secretary);
    await expect(decisionOf(secretary, 1)).toHaveCount(0);
  });
});

const stageOf = (page: Page) => page.locator(".stages [aria-current]");

async function openMeeting(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Direktionen d. 12-01-2022" }).first().click();
}

async function openApproval(page: Page): Promise<void> {
  await openMeeting(page);
  await page.getByRole("link", { name: /^(Godkend referat|Se godkendelser)$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Godkend referat" })).toBeVisible();
}
