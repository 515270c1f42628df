import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
let page: Page;
beforeAll(async () => {
  bench = await openWorkbench();
  page = await bench.open();
}, 60_000);
afterEach(() => expect(bench.complaints).toEqual([]));
afterAll(() => bench.close());

const pasted = (name: string) => readFile(join(import.meta.dirname, "pasted", name), "utf8");

/** The expected files are laid out to be read. */
const onOneLine = (html: string) => html.replace(/\n\s*/g, "").replaceAll("> <", "><");

const clean = (html: string) => page.evaluate((html) => window.cleanPastedHtml(html), html);

async function paste(html: string): Promise<void> {
  const textbox = page.getByRole("textbox");
  await textbox.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await textbox.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test.each(["word", "word-online", "google-docs", "outlook", "web"])(
  "what %s puts on the clipboard comes in clean",
  async (source) => {
    expect(await clean(await pasted(`${source}.clipboard`))).toBe(onOneLine(await pasted(`${source}.expected`)));
  },
);

test("what was cleaned is of the schema: the editor takes it as it is", async () => {
  await paste(await pasted("word.clipboard"));
  const textbox = page.getByRole("textbox");
  expect(await textbox.locator("h4").textContent()).toBe("Den nuværende indsats");
  expect(await textbox.locator("h5").textContent()).toBe("2. Proces");
  expect(await textbox.locator("ul ul ul > li > p").allTextContents()).toEqual([
    "Fritid",
    "Et afsnit til det samme punkt.",
  ]);
  expect(await textbox.locator("ol[start='3'] > li").allTextContents()).toEqual(["Godkendelse"]);
  expect(await textbox.locator("td[colspan='2']").textContent()).toBe("Økonomi");
  expect(await textbox.locator("[style],[class*=Mso],img:not(.ProseMirror-separator),span").count()).toBe(0);
});

test("a word or two come in as they are, into the sentence", async () => {
  await paste("<p>Der er interesse</p>");
  await page.keyboard.press("Home");
  await page.getByRole("textbox").evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<meta charset='utf-8'><span style='color:red'>Mon </span>");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await page.getByRole("textbox").locator("p").count()).toBe(1);
});

test("what another text of Referat gave keeps its headings and spaces, but no dangerous link", async () => {
  const own = `<h5 data-pm-slice="1 1 []">Under</h5><p>to  mellemrum <a href="javascript:alert(1)">x</a></p>`;
  expect(await clean(own)).toBe(`<h5 data-pm-slice="1 1 []">Under</h5><p>to  mellemrum <a>x</a></p>`);
  await paste(own);
  expect(await page.getByRole("textbox").locator("h5").textContent()).toBe("Under");
  expect(await page.getByRole("textbox").getByRole("link").count()).toBe(0);
});

test.each([
  ["", ""],
  ["<p>&nbsp;</p><p></p>", ""],
  ["bare ord", "<p>bare ord</p>"],
  ["<b>fed <i>og skrå</i></b>", "<p><strong>fed </strong><strong><em>og skrå</em></strong></p>"],
  ["<table><tr><td>én celle</td></tr></table>", "<p>én celle</p>"],
  ["<ul><ul><li>uden overordnet</li></ul></ul>", "<ul><li><ul><li><p>uden overordnet</p></li></ul></li></ul>"],
  ["<h1><b>Fed</b> rubrik</h1><h5>Lille</h5>", "<h1>Fed rubrik</h1><h2>Lille</h2>"],
  ["<p>kl.&nbsp;10 &nbsp; &nbsp;tekst</p>", "<p>kl.&nbsp;10 tekst</p>"],
])("%j becomes %j", async (html, expected) => {
  expect(await clean(html)).toBe(expected);
});
