import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, 60_000);
afterEach(async () => {
  const complaints = [...bench.complaints];
  await bench.clear();
  expect(complaints).toEqual([]);
});
afterAll(() => bench.close());

const textbox = (page: Page) => page.getByRole("textbox");

/** Puts linked words into the decision, as a program that is no editor of ours would. */
function seedLink(href: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Se her")]);
  bench.collab.doc.getXmlFragment("decision").insert(0, [paragraph]);
  (paragraph.get(0) as Y.XmlText).format(3, 3, { link: { href } });
}

test.each([
  "javascript:alert(1)",
  " JaVa\tScRiPt:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
])("a link to %j that got into a text leads nowhere in the editor", async (href) => {
  seedLink(href);
  const page = await bench.open();
  await textbox(page).getByText("her").waitFor();
  const protocols = await page.evaluate(() => Array.from(document.links, ({ protocol }) => protocol));
  expect(protocols.filter((protocol) => protocol !== "http:")).toEqual([]);
  await textbox(page).getByText("her").click();
  await page.getByRole("button", { name: "Ret link" }).waitFor();
  expect(await page.locator(".ed-link-hint a").count()).toBe(0);
});

test("an address that is typed becomes a link, and two texts on a page warn of nothing", async () => {
  const page = await bench.open({ show: "case" });
  await textbox(page).first().click();
  await page.keyboard.type("Se www.eksempel.dk og post@eksempel.dk nu");
  const links = textbox(page).first().getByRole("link");
  expect(await links.evaluateAll((found) => found.map((link) => link.getAttribute("href")))).toEqual([
    "https://www.eksempel.dk",
    "mailto:post@eksempel.dk",
  ]);
});

test("the link at the caret shows where it leads, and the way to change it", async () => {
  seedLink("https://www.eksempel.dk/sag");
  const page = await bench.open();
  await textbox(page).getByText("her").click();
  const shown = page.getByTitle("Åbn i en ny fane");
  await shown.waitFor();
  expect(await shown.textContent()).toBe("https://www.eksempel.dk/sag");
  expect(await shown.getAttribute("rel")).toBe("noopener noreferrer");
  await page.keyboard.press("Home");
  await shown.waitFor({ state: "detached" });
  await textbox(page).getByText("her").click();
  await page.getByRole("button", { name: "Ret link" }).click();
  expect(await page.getByRole("dialog").getByLabel("Adresse").inputValue()).toBe("https://www.eksempel.dk/sag");
});
