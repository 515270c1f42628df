import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const widths = [
  { name: "laptop", width: 1440, height: 900 },
  { name: "iPad", width: 1024, height: 768 },
  { name: "phone", width: 390, height: 844 },
] as const;

/** Axe finds nothing, and nothing is wider than the screen, at three widths in both themes. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const { name: device, width, height } of widths) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await test.step(`${name}: ${device}, ${colorScheme}`, async () => {
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
  await page.setViewportSize({ width: 1440, height: 900 });
}
