import { type Browser, expect, type Page, test } from "@playwright/test";
import { type RunningDemo, startDemo } from "../support/running-demo.ts";
import { outlineOf, titlesOf } from "./agenda.ts";
import { expectNoFindings } from "./axe-everywhere.ts";
import { openItem, openItemOf, personIn, tabToNamed } from "./people.ts";

let demo: RunningDemo;
test.beforeEach(async () => {
  demo = await startDemo();
});
test.afterEach(() => demo.remove());

const draft = "Direktionen d. 26-01-2022";
const held = "Direktionen d. 12-01-2022";
const real = "Boligsocial indsats i vestbyen i Lemvig efter projektperioden 2019-2023";
const task = "Forslag til proces frem mod maj 2022";

test("[N1] [N2] [N4] [N6] [N7] the next meeting carries things over", async ({ browser }) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  const watching = await personIn(browser, demo, "sekretaer");
  await openItemOf(watching, draft, 1);

  await test.step("item 1 is postponed to the next meeting, item 2 to later, and something is to be done", async () => {
    await openItem(secretary, 1);
    await postpone(secretary, "Mødet d. 26-01-2022");
    await addTask(secretary);
    await openItem(secretary, 2);
    await postpone(secretary, null);
  });

  await test.step("the meeting ends: item 1 comes onto the draft's open agenda, item 2 waits", async () => {
    await endMeeting(secretary);
    await expect(titlesOf(watching)).toHaveText([
      "Eksempel: Proces for en ny boligsocial indsats",
      real,
      "Eksempel: Eventuelt",
    ]);
    await expect(outlineOf(watching).getByText("1 ting venter")).toBeVisible();
  });

  await test.step("the minutes are approved, one member with a reservation, and are the draft's first item", async () => {
    await approve(browser, "direktoer", "Jeg var ikke enig i punkt 2.");
    await approve(browser, "kommunaldirektoer", null);
    await expect(titlesOf(watching).first()).toHaveText("Godkendelse af referat fra mødet d. 12-01-2022");
    await titlesOf(watching).first().click();
    const along = watching.locator(".along");
    await expect(along.getByRole("link", { name: "Referat fra mødet d. 12-01-2022" })).toBeVisible();
    await expect(along.getByText("Godkendt d.")).toBeVisible();
    await expect(along.getByText("Jeg var ikke enig i punkt 2.")).toBeVisible();
    await expect(along.getByText(task)).toBeVisible();
    await expectNoFindings(watching, "the item that approves minutes");
  });

  await test.step("two open pages: what one leaves out of the meeting is gone from the other", async () => {
    await outlineOf(watching).getByRole("link", { name: "Fra tidligere møder" }).click();
    await expect(watching.getByRole("heading", { level: 1, name: "Fra tidligere møder" })).toBeVisible();
    await expectNoFindings(watching, "from earlier meetings");
    await secretary.goto(watching.url());
    await secretary.getByRole("button", { name: "Ikke på dette møde: Eventuelt" }).click();
    await expect(secretary.getByRole("status")).toHaveText("»Eventuelt« venter til et senere møde.");
    await expect(secretary.getByRole("status")).toBeFocused();
    await expect(watching.getByText("Ingen punkter venter.")).toBeVisible();
    const onAgenda = secretary.getByRole("region", { name: "Kommet med på dagsordenen" });
    await expect(onAgenda.getByRole("link")).toHaveText([/^Godkendelse af referat/, real]);
  });

  await test.step("the item tells where it comes from, and the earlier one where it came up again", async () => {
    const onAgenda = secretary.getByRole("region", { name: "Kommet med på dagsordenen" });
    await onAgenda.getByRole("link", { name: real }).click();
    await expect(secretary.getByRole("textbox", { name: "Sagsfremstilling" })).toContainText("Landsbyggefonden");
    await secretary.getByRole("link", { name: "Udsat fra punkt 1, 12-01-2022" }).click();
    await secretary.getByRole("link", { name: "Kom på igen som punkt 3, 26-01-2022" }).click();
    await expect(secretary.getByRole("link", { name: "Udsat fra punkt 1, 12-01-2022" })).toBeVisible();
  });

  await test.step("the follow-up's owner says that it is done, on every open page", async () => {
    const director = await personIn(browser, demo, "direktoer");
    await director.goto(watching.url().replace(/\/carried$/, ""));
    await expect(director.getByRole("heading", { level: 1, name: /^Godkendelse af referat/ })).toBeVisible();
    const button = director.getByRole("button", { name: `Gjort: ${task}` });
    await expect(watching.getByRole("button", { name: `Gjort: ${task}` })).toBeVisible();
    await button.click();
    await expect(director.getByRole("button", { name: `Ikke gjort alligevel: ${task}` })).toBeVisible();
    await expect(watching.getByRole("button", { name: `Ikke gjort alligevel: ${task}` })).toBeVisible();
    await expectNoFindings(director, "a follow-up that is done");
  });

  await test.step("[N5] once the agenda is out the page asks for a reason", async () => {
    await watching.getByRole("link", { name: "Tilbage til mødet" }).click();
    await watching.getByRole("link", { name: "Udsend dagsorden" }).click();
    await watching.getByRole("button", { name: "Udsend dagsorden" }).click();
    await outlineOf(watching).getByRole("link", { name: "Fra tidligere møder" }).click();
    await watching.getByText("Ikke på dette møde (1)").click();
    await watching.getByText("Sæt på som tillæg…").click();
    await expectNoFindings(watching, "what comes after the agenda");
    await watching.getByLabel("Hvorfor kan det ikke vente?").fill("Udsat på sidste møde.");
    await watching.getByRole("button", { name: "Sæt på som tillæg: Eventuelt" }).click();
    await expect(watching.getByRole("status")).toHaveText("»Eventuelt« er sat på dagsordenen.");
    const onAgenda = watching.getByRole("region", { name: "Kommet med på dagsordenen" });
    await onAgenda.getByRole("link", { name: "Eventuelt" }).click();
    await expect(watching.getByRole("link", { name: "Udsat fra punkt 2, 12-01-2022" })).toBeVisible();
  });
});

test("[N2] [N7] what waits is put on the agenda by keyboard alone", async ({ browser }) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  await openItem(secretary, 2);
  await tabToNamed(secretary, "Godkendt");
  await secretary.keyboard.press("Space");
  for (let kind = 0; kind < 5; kind += 1) await secretary.keyboard.press("ArrowRight");
  await expect(secretary.getByRole("radio", { name: "Udsat", exact: true })).toBeChecked();
  await expect(secretary.getByLabel("Udsat til")).toBeVisible();
  await tabToNamed(secretary, "Opgave");
  await secretary.keyboard.press("Enter");
  await tabToNamed(secretary, "Hvad skal gøres");
  await secretary.keyboard.type(task);
  await tabToNamed(secretary, "Tilføj");
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByText(task).first()).toBeVisible();
  await secretary.locator("body").press("Home");
  await tabToNamed(secretary, "Afslut mødet");
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByRole("heading", { level: 1, name: "Afslut mødet" })).toBeVisible();
  await tabToNamed(secretary, "Send til godkendelse");
  await secretary.keyboard.press("Enter");
  await expect(secretary.locator(".stages [aria-current]")).toHaveText("Referat til godkendelse");

  await tabToNamed(secretary, "Referat, forside");
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByRole("heading", { level: 1, name: "Mine møder" })).toBeVisible();
  await tabToNamed(secretary, "Åbn kladden");
  await secretary.keyboard.press("Enter");
  await expect(outlineOf(secretary)).toBeVisible();
  await tabToNamed(secretary, "Fra tidligere møder");
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByRole("heading", { level: 1, name: "Fra tidligere møder" })).toBeVisible();

  await tabToNamed(secretary, "Ikke på dette møde: Eventuelt");
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByRole("status")).toBeFocused();
  await tabToNamed(secretary, "Ikke på dette møde (1)");
  await secretary.keyboard.press("Enter");
  await tabToNamed(secretary, "Sæt på dagsordenen: Eventuelt");
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByRole("status")).toHaveText("»Eventuelt« er sat på dagsordenen.");
  await tabToNamed(secretary, `Gjort: ${task}`);
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByRole("button", { name: `Ikke gjort alligevel: ${task}` })).toBeFocused();
});

test("[N2] [N7] what waits is put on the agenda in a browser without scripts", async ({ browser }) => {
  const secretary = await personIn(browser, demo, "sekretaer");
  await openItem(secretary, 2);
  await postpone(secretary, null);
  await addTask(secretary);
  await endMeeting(secretary);
  await secretary.goto("/");
  await secretary.getByRole("link", { name: "Åbn kladden" }).click();
  await expect(outlineOf(secretary)).toBeVisible();
  const carried = secretary.url().replace(/\/items\/.*$/, "/carried");

  const plain = await personIn(browser, demo, "sekretaer", { javaScriptEnabled: false });
  await plain.goto(carried);
  await plain.getByRole("button", { name: "Ikke på dette møde: Eventuelt" }).click();
  await plain.getByText("Ikke på dette møde (1)").click();
  await plain.getByRole("button", { name: "Sæt på dagsordenen: Eventuelt" }).click();
  const onAgenda = plain.getByRole("region", { name: "Kommet med på dagsordenen" });
  await expect(onAgenda.getByRole("link")).toHaveText(["Eventuelt"]);
  await plain.getByRole("button", { name: `Gjort: ${task}` }).click();
  await expect(plain.getByRole("button", { name: `Ikke gjort alligevel: ${task}` })).toBeVisible();
  expect(plain.url()).toBe(carried);
});

async function postpone(page: Page, to: string | null): Promise<void> {
  const saved = () => page.waitForResponse((answer) => answer.url().endsWith("/held") && answer.ok());
  const first = saved();
  await page.getByRole("radio", { name: "Udsat", exact: true }).check({ force: true });
  await first;
  if (to === null) return;
  const second = saved();
  await page.getByLabel("Udsat til").selectOption({ label: to });
  await second;
}

async function addTask(page: Page): Promise<void> {
  const tasks = page.getByRole("region", { name: "Opfølgning" });
  // As fast as anybody may be: before the browser has told of the form that it is open.
  await tasks.locator("details.adding").evaluate(async (form, words) => {
    form.querySelector("summary")?.click();
    await Promise.resolve();
    const field = form.querySelector("textarea");
    if (field) field.value = words;
  }, task);
  await tasks.getByLabel("Ansvarlig").selectOption({ label: "Direktør for Velfærd" });
  await tasks.getByLabel("Frist").fill("2022-02-09");
  await tasks.getByRole("button", { name: "Tilføj" }).click();
  await expect(tasks).toContainText("Frist 09-02-2022");
}

async function endMeeting(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Afslut mødet" }).click();
  await page.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(page.locator(".stages [aria-current]")).toHaveText("Referat til godkendelse");
}

async function approve(browser: Browser, login: string, reservation: string | null): Promise<void> {
  const page = await personIn(browser, demo, login);
  await page.getByRole("link", { name: held }).first().click();
  await page.getByRole("link", { name: "Godkend referat" }).click();
  if (reservation !== null) {
    await page.getByLabel("Jeg godkender med en bemærkning").check();
    await page.getByRole("textbox", { name: "Bemærkning" }).fill(reservation);
  }
  await page.getByRole("button", { name: /^Godkend( med bemærkning)?$/ }).click();
  await expect(page.getByText(/^Du har godkendt referatet/)).toBeVisible();
  await page.context().close();
}
