import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../collab/seeded-random.ts";
import { seedParagraphs } from "./seeded-text.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, 60_000);
afterEach(async () => {
  // A key that comes before the editor knows of the caret is the browser's own to handle: it styles what it joins, which
  // the policy refuses, and the editor reads the rest.
  const complaints = bench.complaints.filter((words) => !words.startsWith("Applying inline style violates"));
  await bench.clear();
  expect(complaints).toEqual([]);
});
afterAll(() => bench.close());

const textbox = (page: Page) => page.getByRole("textbox");

/** What a page shows of the text, without anybody's carets; and before how many letters of it the others' carets stand. */
const shown = (page: Page) =>
  textbox(page).evaluate((text) => {
    const carets = Array.from(text.querySelectorAll(".ed-caret"), (caret) => {
      const before = document.createRange();
      before.setStart(text, 0);
      before.setEndBefore(caret);
      return `${caret.getAttribute("aria-label")} ${before.toString().length}`;
    });
    const copy = text.cloneNode(true) as Element;
    for (const drawn of copy.querySelectorAll(".ed-caret, img, br")) drawn.remove();
    for (const marked of copy.querySelectorAll(".ed-selection")) marked.replaceWith(...marked.childNodes);
    copy.normalize();
    return { html: copy.innerHTML.replaceAll(/ class="[^"]*"/g, ""), carets: carets.sort() };
  });

const chords = [
  "Enter",
  "Enter",
  "Backspace",
  "Delete",
  "Tab",
  "Shift+Tab",
  "Control+b",
  "Control+z",
  "Control+y",
  "Control+Shift+7",
  "Control+Shift+8",
  "Control+Shift+1",
  "Shift+ArrowDown",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "Control+Home",
];

test.each([1, 2, 3, 4])(
  "whatever three people do at once, all see the same in the end, and the others' carets in the same places (seed %i)",
  async (seed) => {
    const random = seededRandom(seed);
    const below = (most: number) => Math.floor(random() * most);
    seedParagraphs(bench.collab.doc, "decision", ["Første afsnit.", "Andet afsnit.", "Tredje afsnit."]);
    const people = ["Sekretær", "Direktør", "Formand"];
    const pages = await Promise.all(people.map((name) => bench.open({ initials: name.slice(0, 2), name })));
    for (const page of pages) await textbox(page).click();
    for (let round = 0; round < 8; round++) {
      await Promise.all(
        pages.map(async (page, who) => {
          if (round === 2 && who === 0) await page.getByRole("button", { name: "Indsæt tabel" }).click();
          const todo = [
            chords[below(chords.length)] ?? "Enter",
            `${who}${round}`,
            chords[below(chords.length)] ?? "Enter",
          ];
          for (const one of todo) {
            if (one.length > 2 || one === "Up") await page.keyboard.press(one);
            else await page.keyboard.type(one);
            // Tab leads out of a line that is in no list or table.
            await textbox(page).focus();
          }
        }),
      );
    }
    const fresh = await bench.open({ initials: "NY", name: "Nyankommen" });
    await textbox(fresh).waitFor();
    const [expected, ...seen] = [fresh, ...pages];
    for (const page of seen) {
      await expect.poll(async () => (await shown(page)).html, { timeout: 10_000 }).toBe((await shown(expected)).html);
    }
    const all = await shown(fresh);
    for (const [who, page] of pages.entries()) {
      const others = all.carets.filter((caret) => !caret.startsWith(`${people[who]} `));
      await expect.poll(async () => (await shown(page)).carets).toEqual(others);
    }
  },
  90_000,
);
