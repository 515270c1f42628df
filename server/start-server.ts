import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { attachedFiles } from "../db/queries/attachments.ts";
import { openStore, type Store } from "../db/store.ts";
import type { Clock } from "../domain/clock.ts";
import { createRenderer } from "./archive/render.ts";
import { createAttachmentFiles } from "./attachments/attachment-files.ts";
import { createCollabServer } from "./collab/collab-server.ts";
import { type Env, projectFolder } from "./env.ts";
import { createHttpApp } from "./http/app.ts";
import { keepBodyPace } from "./http/body-pace.ts";
import { isOwnOrigin } from "./http/own-origin.ts";
import { builtPages, developmentPages, type PageHandler } from "./http/page-handler.ts";
import { sessionToken } from "./http/session-cookie.ts";
import { createCollabMetrics } from "./metrics/collab-metrics.ts";
import { prometheusText } from "./metrics/prometheus-text.ts";
import { authenticate } from "./services/authenticate.ts";
import { authorizeRoom } from "./services/authorize-room.ts";
import { newSetupToken } from "./services/create-first-administrator.ts";
import { freezeTexts, releaseHalfFrozen } from "./services/freeze-texts.ts";
import { roomFragments } from "./services/room-fragments.ts";
import { createMeetingWatch } from "./services/watch-meeting.ts";
import { createServices } from "./services.ts";

export interface ServerOptions {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Logger;
  readonly isDemo: boolean;
  readonly isDevelopment: boolean;
}

export interface RunningServer {
  /** `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Secret of the first-run link, while the database is empty. */
  readonly setupToken: string | null;
  /** Takes no more requests, flushes what was written, and closes the store. */
  close(): Promise<void>;
}

/** The database file in a data folder, which is made if it is missing. */
export async function openStoreIn(dataFolder: string, clock: Clock): Promise<Store> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  return openStore({ file: join(dataFolder, "referat.sqlite"), clock });
}

/** Starts the program on an open store: pages and sockets on one port. It takes the store over, and closes it. */
export async function startServer(store: Store, options: ServerOptions): Promise<RunningServer> {
  const { env, clock, log, isDemo } = options;
  const parts = { store, clock, log };
  await releaseHalfFrozen(parts);
  const files = createAttachmentFiles(join(env.dataFolder, "attachments"));
  await files.sweep(await store.read(attachedFiles));
  const setupToken = await newSetupToken(store);
  const findSession = authenticate(parts);

  const metrics = createCollabMetrics();
  const watch = createMeetingWatch(parts, () => collab.presence());
  const collab = createCollabServer({
    ...parts,
    authenticate: async (cookie) => {
      const token = sessionToken(cookie);
      return token === null ? null : findSession(token);
    },
    authorizeRoom: authorizeRoom(parts),
    fragmentsOf: roomFragments(parts),
    isOwnOrigin: (origin, host) => isOwnOrigin({ origin, host, publicOrigin: env.origin }),
    onQuiet: ({ itemId }) => watch.itemChanged(itemId),
    onPresence: () => watch.presenceChanged(),
    metrics,
  });
  const renderer = createRenderer();
  const services = createServices({
    ...parts,
    watch,
    setupToken,
    readTexts: collab.readTexts,
    history: collab.history,
    rewrite: collab.rewrite,
    render: renderer.render,
    files,
    freeze: freezeTexts(parts, collab),
    rejudge: collab.rejudge,
    onRightsChanged: () => {
      void collab.rejudge();
      watch.rightsChanged();
    },
  });

  const server = createServer();
  keepBodyPace(server);
  const { pages, clientFolder, before, closePages } = await pagesFor(options, server);
  const app = createHttpApp({
    services,
    pages,
    clientFolder,
    publicOrigin: env.origin,
    isDemo,
    metricsText: () => prometheusText(metrics),
    metricsToken: env.metricsToken,
  });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.on("request", (request, response) => before(request, response, () => void answer(request, response)));
  server.on("upgrade", (request, socket, head) => {
    if (collab.handleUpgrade(request, socket, head)) return;
    if (!options.isDevelopment) socket.destroy();
  });
  await listen(server, env);

  return {
    url: addressOf(server, env.host),
    setupToken,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await collab.close();
      server.closeAllConnections();
      await closed;
      await closePages();
      await renderer.close();
      await store.close();
    },
  };
}

interface Pages {
  readonly pages: PageHandler;
  readonly clientFolder: string | null;
  /** Sees each request first; in development Vite answers its own. */
  readonly before: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  readonly closePages: () => Promise<void>;
}

async function pagesFor({ isDevelopment }: ServerOptions, server: Server): Promise<Pages> {
  if (!isDevelopment) {
    const build = join(projectFolder, "build");
    return {
      pages: await builtPages(build),
      clientFolder: join(build, "client"),
      before: (_request, _response, next) => next(),
      closePages: async () => {},
    };
  }
  const { createServer: createViteServer } = await import("vite");
  const vite = await createViteServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
  return {
    pages: developmentPages(vite),
    clientFolder: null,
    before: (request, response, next) => vite.middlewares(request, response, next),
    closePages: () => vite.close(),
  };
}

function listen(server: Server, { port, host }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
