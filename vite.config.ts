import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { buildWorker } from "./scripts/build-worker.ts";

export default defineConfig({
  plugins: [remix({ ...remixConfig, buildEnd: buildWorker })],
  build: { sourcemap: false, assetsInlineLimit: 0 },
  // A cold start must pre-bundle, or React is loaded twice and the editor dies.
  optimizeDeps: { entries: ["app/**/*.{ts,tsx}", "!app/**/*.test.*", "!app/**/*.server.*"] },
});
