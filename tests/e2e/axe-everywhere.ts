import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const widths = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

/** axe finds nothing, and nothing is wider than the screen: at three widths, in both themes. The page keeps its own size. */
export async function expectNoFindings(page: Page, name: string): Promise<void> {
  const own = page.viewportSize();
  for (const size of widths) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await test.step(`${name}, ${size.width}, ${colorScheme}`, async () => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]),
        ).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  if (own !== null) await page.setViewportSize(own);
}
