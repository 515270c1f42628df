import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findPersonByEmail, hasPeople } from "../db/queries/people.ts";
import type { Store } from "../db/store.ts";
import { demoEmail, demoPeople } from "./demo/demo-people.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { type Env, isLoopback, readEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { openStoreIn, startServer } from "./start-server.ts";

const clock = () => new Date();

/** Starts the server: `--demo` with the demo's data, `--fresh` to start the demo over, `--dev` with Vite in front. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { demo: { type: "boolean" }, fresh: { type: "boolean" }, dev: { type: "boolean" } },
  });
  const isDemo = values.demo ?? false;
  const env = readEnv(process.env);
  const log = createLog(isDemo && process.env.REFERAT_LOG_LEVEL === undefined ? "warn" : env.logLevel);
  if (isDemo && !isLoopback(env.host)) {
    throw new Error(`The demo has log-ins that everybody knows, so it binds loopback only, not ${env.host}.`);
  }
  if (isDemo && values.fresh) await forgetDemo(env);

  const store = await openStoreIn(env.dataFolder, clock);
  const isFirst = !(await store.read(hasPeople));
  await refuseMixing(store, isDemo, isFirst, env);
  if (isDemo && isFirst) await loadDemo({ store, clock, log }, env.demoPassword);

  const server = await startServer(store, { env, clock, log, isDemo, isDevelopment: values.dev ?? false });
  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, "stopping");
    server.close().then(
      () => log.info("stopped"),
      (error: unknown) => {
        log.error({ err: error }, "did not stop cleanly");
        process.exitCode = 1;
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);

  say(isDemo ? demoWelcome(server.url, env) : welcome(env.origin ?? server.url, server.setupToken));
  log.info({ url: server.url, isDemo }, "started");
}

/** Removes the demo's database, and nothing that is not the demo's. */
async function forgetDemo(env: Env): Promise<void> {
  const store = await openStoreIn(env.dataFolder, clock);
  const isEmpty = !(await store.read(hasPeople));
  const isTheDemo = await hasDemoPeople(store);
  await store.close();
  if (!isEmpty && !isTheDemo) throw new Error(`${env.dataFolder} does not hold the demo. Nothing was removed.`);
  for (const ending of ["", "-wal", "-shm"]) {
    await rm(join(env.dataFolder, `referat.sqlite${ending}`), { force: true });
  }
}

/** Demo accounts and real ones never share a data folder. */
async function refuseMixing(store: Store, isDemo: boolean, isFirst: boolean, env: Env): Promise<void> {
  if (isFirst || isDemo === (await hasDemoPeople(store))) return;
  await store.close();
  throw new Error(
    isDemo
      ? `${env.dataFolder} holds real data. Let REFERAT_DATA name another folder for the demo.`
      : `${env.dataFolder} holds the demo, whose passwords everybody knows. Let REFERAT_DATA name another folder.`,
  );
}

async function hasDemoPeople(store: Store): Promise<boolean> {
  const [first] = demoPeople;
  return first !== undefined && (await store.read((db) => findPersonByEmail(db, demoEmail(first)))) !== null;
}

function demoWelcome(url: string, env: Env): string {
  const logIns = demoPeople.map((person) => `  ${demoEmail(person).padEnd(36)} ${person.name}`);
  return [
    "",
    `Referat is running: ${url}`,
    `Log in as (password: ${env.demoPassword})`,
    ...logIns,
    "Stop with Ctrl+C. What you write is kept; start over with: npm run demo -- --fresh",
    "",
    "",
  ].join("\n");
}

function welcome(url: string, setupToken: string | null): string {
  if (setupToken === null) return `Referat is running: ${url}\n\n`;
  return [
    `Referat is running: ${url}`,
    "The database is empty. This link, which works once, creates the first administrator and body:",
    `  ${url}/setup/${setupToken}`,
    "",
    "",
  ].join("\n");
}

/** For the person at the terminal; the log goes to standard error. */
function say(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
