import { relative } from "node:path";
import type { HttpBindings } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { SecureHeadersVariables } from "hono/secure-headers";
import { attachmentBounds } from "../../domain/meeting/attachments.ts";
import { prometheusType } from "../metrics/prometheus-text.ts";
import type { Services } from "../services.ts";
import { isFilePath, isUploadPath } from "./attachment-paths.ts";
import { answerForKeeping, isForKeeping } from "./kept-copy.ts";
import { mayReadMetrics } from "./metrics-reader.ts";
import { isOwnOrigin } from "./own-origin.ts";
import type { PageHandler } from "./page-handler.ts";
import { fileSecurityHeaders, securityHeaders } from "./security-headers.ts";
import { sessionToken } from "./session-cookie.ts";

interface Bindings {
  Bindings: HttpBindings;
  Variables: SecureHeadersVariables;
}

const maxFormBytes = 1_048_576;
/** What stands around the files of a form. */
const maxUploadBytes = attachmentBounds.bytesAtOnce + maxFormBytes;

export interface HttpOptions {
  readonly services: Services;
  readonly pages: PageHandler;
  /** Folder of built browser files; null where Vite serves them in development. */
  readonly clientFolder: string | null;
  readonly publicOrigin: string | null;
  readonly isDemo: boolean;
  /** What `/metrics` says. */
  readonly metricsText: () => string;
  /** Who shows it may read `/metrics` from anywhere; null: only whoever asks on the machine itself. */
  readonly metricsToken: string | null;
}

/** Everything that answers over HTTP: security headers and origin first, then health, files, and the pages. */
export function createHttpApp(options: HttpOptions): Hono<Bindings> {
  const { services, pages, clientFolder, publicOrigin, isDemo } = options;
  const app = new Hono<Bindings>();
  const isDevelopment = clientFolder === null;

  const isHttps = publicOrigin?.startsWith("https:") ?? false;
  const [forPages, forFiles] = [securityHeaders({ isHttps }), fileSecurityHeaders({ isHttps })];
  app.use((c, next) => {
    if (isFilePath(c.req.path)) return forFiles(c, next);
    return isDevelopment ? next() : forPages(c, next);
  });
  app.use(async (c, next) => {
    const isUnsafe = !["GET", "HEAD", "OPTIONS"].includes(c.req.method);
    const own = isOwnOrigin({ origin: c.req.header("origin"), host: c.req.header("host"), publicOrigin });
    if (isUnsafe && (!own || c.req.header("sec-fetch-site") === "cross-site")) return c.text("cross-origin", 403);
    await next();
  });
  // Every browser says how long a form is; what does not say is not read.
  app.use(async (c, next) => {
    const length = Number(c.req.header("content-length") ?? 0);
    if (c.req.header("transfer-encoding") !== undefined) return c.text("length-required", 411, { connection: "close" });
    const most = isUploadPath(c.req.path) ? maxUploadBytes : maxFormBytes;
    if (!(length <= most)) return c.text("message-too-large", 413, { connection: "close" });
    await next();
  });

  app.get("/health", async (c) => {
    const isWell = await services.isWell();
    return c.json({ status: isWell ? "ok" : "failing" }, isWell ? 200 : 503, { "cache-control": "no-store" });
  });

  app.get("/metrics", (c) => {
    const request = { address: c.env.incoming.socket.remoteAddress, header: (name: string) => c.req.header(name) };
    if (!mayReadMetrics(request, options.metricsToken)) return c.text("not-allowed", 403);
    return c.body(options.metricsText(), 200, { "content-type": prometheusType, "cache-control": "no-store" });
  });

  if (clientFolder !== null) {
    const root = relative(process.cwd(), clientFolder);
    const files = serveStatic({ root });
    app.use(async (c, next) => {
      const answer = await files(c, next);
      if (answer instanceof Response) answer.headers.set("cache-control", cacheControl(c.req.path));
      return answer;
    });
  }

  app.all("*", async (c) => {
    const token = sessionToken(c.req.header("cookie"));
    const context = {
      services,
      session: token === null ? null : await services.authenticate(token),
      nonce: c.get("secureHeadersNonce") ?? "",
      from: c.env.incoming.socket.remoteAddress ?? "",
      isDemo,
      isDevelopment,
    };
    const request = asAddressed(c.req.raw, publicOrigin);
    return isForKeeping(request) ? answerForKeeping(pages, request, context) : pages(request, context);
  });
  return app;
}

function cacheControl(path: string): string {
  if (path.startsWith("/assets/")) return "public, max-age=31536000, immutable";
  // A browser must learn of a new release at once.
  return path === "/service-worker.js" ? "no-cache" : "public, max-age=3600";
}

/** The request as the person's browser addressed it: a proxy in front speaks plain HTTP to us, the browser does not. */
function asAddressed(request: Request, publicOrigin: string | null): Request {
  if (publicOrigin === null) return request;
  const { pathname, search } = new URL(request.url);
  const { method, body, signal } = request;
  const headers = new Headers(request.headers);
  headers.set("host", new URL(publicOrigin).host);
  return new Request(new URL(`${pathname}${search}`, publicOrigin), { method, headers, body, signal, duplex: "half" });
}
