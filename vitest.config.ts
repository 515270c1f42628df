import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{domain,db,server,app,tests}/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/fail-on-console-error.ts"],
    globalSetup: ["tests/support/template-database.ts"],
    pool: "forks",
    // Much of a test is waiting for servers of its own: one core need not be kept free for vitest.
    maxWorkers: "100%",
    testTimeout: 120_000,
  },
});
