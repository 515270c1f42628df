import type { ToWorker } from "../worker-messages.ts";
import { forgetPages, keepPage } from "./keep-page.ts";
import { fetchFiles, file, forgetOldFiles, routes } from "./release-files.ts";
import { showPage } from "./show-page.ts";
import type { AskingEvent, WorkerScope } from "./worker-scope.ts";

/**
 * Answers pages without the server (docs/decisions/0011). Built into `/service-worker.js`. It touches pages, their files and
 * Remix's routes; data, forms, events and files to fetch go past it.
 */
const worker = self as unknown as WorkerScope;

worker.addEventListener("install", (event) => event.waitUntil(fetchFiles().then(() => worker.skipWaiting())));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOldFiles().then(() => worker.clients.claim())));

worker.addEventListener("fetch", (event) => {
  const answer = answerOf(event);
  if (answer !== null) event.respondWith(answer);
});

worker.addEventListener("message", (event) => {
  const { kind, paths = [] } = event.data as ToWorker;
  const work = kind === "forget" ? forgetPages() : keepAll(paths);
  event.waitUntil(work.then(() => event.ports[0]?.postMessage("done")));
});

/** One after the other: this is nothing to hurry the server with. */
async function keepAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await keepPage(path);
}

function answerOf({ request }: AskingEvent): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return null;
  if (request.mode === "navigate") return showPage(request);
  if (pathname.startsWith("/assets/") || pathname === "/favicon.svg") return file(request);
  return pathname === "/__manifest" ? routes(request) : null;
}
