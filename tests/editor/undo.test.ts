import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../collab/seeded-random.ts";
import { caretIn } from "./caret.ts";
import { seedParagraphs, wordsOf } from "./seeded-text.ts";
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
const paragraphs = (page: Page) => textbox(page).locator("> p");
const saved = (page: Page) =>
  page
    .getByRole("status")
    .getByText(/^(Gemt kl|Alt er gemt)/)
    .waitFor();

/** Puts the caret somewhere into a paragraph. What others write just then may move it on; the editor knows each step. */
async function goInto(page: Page, paragraph: number, steps: number): Promise<void> {
  await paragraphs(page).nth(paragraph).click();
  await expect.poll(async () => (await caretIn(page)).block).toBe(paragraph);
  await page.keyboard.press("Home");
  await expect.poll(async () => (await caretIn(page)).before).toBeLessThan(3);
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => caretIn(page)).toSatisfy(({ before, size }) => before >= Math.min(steps, size));
}

test.each([1, 2, 3])(
  "undo takes back all that is one's own and nothing else, in the same paragraphs and across a lost connection (seed %i)",
  async (seed) => {
    const random = seededRandom(seed);
    const below = (most: number) => Math.floor(random() * most);
    seedParagraphs(bench.collab.doc, "decision", ["abcdef", "ghijkl"]);
    const mine = await bench.open({ initials: "SE", name: "Sekretær" });
    const theirs = await bench.open({ initials: "DV", name: "Direktør for Velfærd" });
    for (const page of [mine, theirs]) await paragraphs(page).first().waitFor();
    for (let round = 0; round < 6; round++) {
      await goInto(mine, below(2), below(5));
      if (below(4) === 0) await mine.keyboard.press("Delete");
      await mine.keyboard.type("XYZ".slice(0, 1 + below(3)));
      if (below(3) === 0) await mine.keyboard.press("Control+z");
      await goInto(theirs, below(2), below(5));
      await theirs.keyboard.type(`${round}`);
      if (round === 3) {
        bench.collab.isReachable = false;
        bench.collab.closeAll(1012, "server-restarts");
        await mine.keyboard.type("UVW");
        bench.collab.isReachable = true;
      }
    }
    await Promise.all([saved(mine), saved(theirs)]);
    const undo = mine.getByRole("button", { name: "Fortryd", exact: true });
    await textbox(mine).press("End");
    while (await undo.isEnabled()) await mine.keyboard.press("Control+z");
    await saved(mine);
    const words = () => wordsOf(bench.collab.doc, "decision");
    await expect.poll(() => [...words()].sort().join("")).toBe([..."012345abcdefghijkl"].sort().join(""));
    for (const page of [mine, theirs]) await expect.poll(() => textbox(page).textContent()).toBe(words());
  },
  60_000,
);
