import { expect, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { openItemOf, personIn, saveIndicator, typeAtEnd } from "./people.ts";

let demo: RunningDemo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo.remove());

test("[F3] [U1] what was written offline while the agenda went out is handed back, and reaches the secretary", async ({
  browser,
}) => {
  const author = await personIn(browser, demo, "sagsbehandler");
  const secretary = await personIn(browser, demo, "sekretaer");
  for (const page of [author, secretary]) await openItemOf(page, "Direktionen d. 26-01-2022", 1);
  const summary = author.getByRole("textbox", { name: "Resume" });
  await expect(saveIndicator(author)).toHaveText("Alt er gemt");

  await test.step("the author goes on without a network", async () => {
    await author.context().setOffline(true);
    await typeAtEnd(summary, " Skrevet i toget.");
    await expect(saveIndicator(author)).toContainText("Offline");
  });

  await test.step("the secretary sends the agenda out", async () => {
    await secretary.getByRole("link", { name: "Udsend dagsorden" }).click();
    await secretary.getByRole("button", { name: "Udsend dagsorden" }).click();
    await expect(secretary.getByText("Dagsorden udsendt")).toBeVisible();
    await openItemOf(secretary, "Direktionen d. 26-01-2022", 1);
  });

  await test.step("back on the network the author sees what was not taken in, and sends it on", async () => {
    await author.context().setOffline(false);
    const notice = author.getByRole("alert").filter({ hasText: "Teksten blev låst" });
    await expect(notice.getByRole("insertion")).toHaveText("Skrevet i toget.", { timeout: 60_000 });
    await author.reload();
    await expect(notice.getByRole("insertion")).toHaveText("Skrevet i toget.");
    await expect(notice.getByRole("button", { name: "Kopiér teksten" })).toBeVisible();
    await notice.getByLabel("Bemærkning til sekretæren").fill("Kan det nå med?");
    await notice.getByRole("button", { name: "Send til sekretæren" }).click();
    const mine = author.getByRole("region", { name: "Skrevet, efter at teksten blev låst" });
    await expect(mine.getByText("Venter på sekretæren")).toBeVisible();
    await expect(notice).toHaveCount(0);
  });

  await test.step("the secretary sees it without reloading, and the frozen text is as it was", async () => {
    const late = secretary.getByRole("region", { name: "Skrevet, efter at teksten blev låst" });
    await expect(late.getByText("Kan det nå med?")).toBeVisible();
    await expect(late.getByRole("insertion")).toHaveText("Skrevet i toget.");
    await expect(secretary.locator("#afsnit-summary")).not.toContainText("Skrevet i toget.");
    await late.getByRole("button", { name: "Markér som behandlet" }).click();
    await expect(late).toHaveCount(0);
  });
});
