import { defineConfig } from "@playwright/test";

/** Browser tests run on the built server in Debian's Chromium; each spec starts servers of its own on free ports. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: process.env.CI ? [["line"]] : [["list"]],
  use: {
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    viewport: { width: 1440, height: 900 },
    // Without pictures, which keep Chromium drawing; in CI nobody could look at it.
    trace: process.env.CI ? "off" : { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      executablePath: process.env.REFERAT_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
