import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { createServer, type ViteDevServer } from "vite";
import { CollabStandIn } from "./collab-stand-in.ts";

const project = join(import.meta.dirname, "../..");

/** As strict as the real server's: no inline script, no inline style, not even a style attribute. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:; font-src 'self' data:; img-src 'self' data:";

/** The editors on a page of their own, in a real browser, on a server that the test holds in its hand. */
export interface Workbench {
  readonly collab: CollabStandIn;
  /**
   * Opens the page as a person, in a browser context of its own. `query` as page/main.tsx reads it; with `clock` its time
   * can be moved on.
   */
  open(query?: Record<string, string>, context?: BrowserContextOptions): Promise<Page>;
  /** Opens it in a browser context that is there already: another tab, or the same person on another day. */
  openIn(context: BrowserContext, query?: Record<string, string>): Promise<Page>;
  /** What the server says of the copies of rooms in a browser; "keep" at first. */
  verdict: "keep" | "wipe";
  /** What pages have complained of: errors, warnings, and breaches of the policy. */
  readonly complaints: string[];
  /** A fresh room, without any page on it. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const cacheDir = await mkdtemp(join(tmpdir(), "referat-editor-"));
  const complaints: string[] = [];
  const bench = { collab: new CollabStandIn(), verdict: "keep" as Workbench["verdict"] };
  const vite = await startVite(cacheDir, bench);
  const browser = await startBrowser();
  const origin = vite.resolvedUrls?.local[0] ?? "";
  // Vite prepares what the page is made of when it is first asked for; no test should have to wait for that.
  const first = await browser.newPage();
  await first.goto(`${origin}editor-page?show=without`, { timeout: 60_000 });
  await first.close();

  async function openIn(context: BrowserContext, query: Record<string, string> = {}): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(12_000);
    // The first page waits for Vite to put the scripts together.
    page.setDefaultNavigationTimeout(25_000);
    if (query.clock !== undefined) await page.clock.install();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      // A refused connection is what some tests are about.
      if (!/^(error|warning)$/.test(message.type()) || /WebSocket connection|ERR_INTERNET/.test(message.text())) return;
      complaints.push(message.text());
    });
    await page.goto(`${origin}editor-page?${new URLSearchParams(query)}`);
    return page;
  }

  return {
    get collab() {
      return bench.collab;
    },
    complaints,
    get verdict() {
      return bench.verdict;
    },
    set verdict(verdict) {
      bench.verdict = verdict;
    },
    async open(query = {}, options = {}) {
      return openIn(await browser.newContext({ locale: "da-DK", timezoneId: "Europe/Copenhagen", ...options }), query);
    },
    openIn,
    async clear() {
      for (const context of browser.contexts()) await context.close();
      bench.collab.destroy();
      bench.collab = new CollabStandIn();
      bench.verdict = "keep";
      complaints.length = 0;
    },
    async close() {
      await browser.close();
      bench.collab.destroy();
      await vite.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

async function startVite(cacheDir: string, bench: Pick<Workbench, "collab" | "verdict">): Promise<ViteDevServer> {
  const vite = await createServer({
    root: project,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    cacheDir,
    esbuild: { jsx: "automatic" },
    optimizeDeps: { entries: ["tests/editor/page/main.tsx"] },
    server: {
      host: "127.0.0.1",
      hmr: false,
      ws: false,
      watch: null,
      headers: { "Content-Security-Policy": policy },
      // A worktree may borrow its node_modules from elsewhere.
      fs: { allow: [project, await realpath(join(project, "node_modules"))] },
    },
    plugins: [
      {
        name: "editor-page",
        configureServer({ middlewares, httpServer }) {
          httpServer?.on("upgrade", (request, socket, head) => bench.collab.upgrade(request, socket, head));
          middlewares.use("/offline", async (request, response) => {
            const { rooms } = JSON.parse(Buffer.concat(await request.toArray()).toString()) as { rooms: string[] };
            const verdicts = Object.fromEntries(rooms.map((name) => [name, bench.verdict]));
            response.end(JSON.stringify({ rooms: verdicts, pages: {} }));
          });
          middlewares.use("/editor-page", (_request, response) => {
            response.setHeader("Content-Type", "text/html; charset=utf-8");
            response.setHeader("Content-Security-Policy", policy);
            response.end(html);
          });
        },
      },
    ],
  });
  return vite.listen(0);
}

function startBrowser(): Promise<Browser> {
  const inPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  const executablePath = inPath.find((path) => existsSync(path));
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

const html = `<!doctype html>
<html lang="da" data-theme="light">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editor</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/tests/editor/page/page.css"></head>
<body><div id="root"></div><script type="module" src="/tests/editor/page/main.tsx"></script></body></html>`;
