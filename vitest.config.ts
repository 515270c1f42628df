import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{domain,db,server,app,tests}/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/fail-on-console-error.ts"],
    globalSetup: ["tests/support/template-database.ts"],
    pool: "forks",
    testTimeout: 120_000,
  },
});
