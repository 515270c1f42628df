import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";
import type { SessionView } from "../services/session-view.ts";
import type { Services } from "../services.ts";

/** What pages are given with each request, as Remix's load context. */
export interface PageContext {
  readonly services: Services;
  /** Null for whoever is not logged in. */
  readonly session: SessionView | null;
  /** For the scripts of this one answer (Content-Security-Policy). */
  readonly nonce: string;
  /** Address of the client, for the limit on guessing. */
  readonly from: string;
  /** True where the log-in page may show the demo's log-ins. */
  readonly isDemo: boolean;
  /** True where the pages are served as they are on disk now, and developers alone see them. */
  readonly isDevelopment: boolean;
}

export type PageHandler = (request: Request, context: PageContext) => Promise<Response>;

/** Answers with the pages that `npm run build` made. */
export async function builtPages(buildFolder: string): Promise<PageHandler> {
  const build = (await import(pathToFileURL(join(buildFolder, "server", "index.js")).href)) as ServerBuild;
  const handle = createRequestHandler(build, "production");
  return (request, context) => handle(request, { ...context });
}

/** Answers with the pages as they are on disk now. */
export function developmentPages(vite: ViteDevServer): PageHandler {
  const handle = createRequestHandler(
    () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    "development",
  );
  return (request, context) => handle(request, { ...context });
}
