import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import type { Release } from "../app/offline/worker/release.ts";

const project = join(import.meta.dirname, "..");
const client = join(project, "build", "client");

/** Scripts other than European ones are fetched when a text needs them. */
const rareFont = /-(cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-.*\.woff2$/;
const manifestFile = /^manifest-[\w-]+\.js$/;

/** Builds the service worker beside the pages' files, with their names in it. Runs when those are built. */
export async function buildWorker(): Promise<void> {
  await build({
    root: project,
    configFile: false,
    logLevel: "warn",
    define: { __RELEASE__: JSON.stringify(await readRelease()) },
    build: {
      outDir: client,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: join(project, "app/offline/worker/service-worker.ts"),
        formats: ["iife"],
        name: "referat",
        fileName: () => "service-worker.js",
      },
    },
  });
}

async function readRelease(): Promise<Release> {
  const names = (await readdir(join(client, "assets"))).sort();
  const files = names.filter((name) => !rareFont.test(name) && !manifestFile.test(name));
  const manifest = names.find((name) => manifestFile.test(name)) ?? "";
  const written = await readFile(join(client, "assets", manifest), "utf8");
  const { version, routes } = JSON.parse(written.replace(/^window\.__remixManifest=|;$/g, "")) as Release["manifest"];
  return {
    id: createHash("sha256").update(names.join()).digest("hex").slice(0, 12),
    files: ["/favicon.svg", ...files.map((name) => `/assets/${name}`)],
    styles: `/assets/${names.find((name) => /^styles-[\w-]+\.css$/.test(name))}`,
    manifest: { version, routes },
  };
}
