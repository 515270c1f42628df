import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const project = join(import.meta.dirname, "../..");

/** The demo as people start it, in a process and a data folder of its own, so that it can be killed like a real one. */
export interface RunningDemo {
  /** `http://127.0.0.1:PORT`; the same after a restart. */
  readonly url: string;
  readonly dataFolder: string;
  readonly password: string;
  /** What it has logged so far, on standard error. */
  log(): string;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** Starts a demo on a free port. */
export async function startDemo(): Promise<RunningDemo> {
  const dataFolder = await mkdtemp(join(tmpdir(), "referat-demo-"));
  const password = "a password of the tests";
  let logged = "";
  let port = 0;
  let server: ChildProcess;

  async function start(): Promise<string> {
    server = spawn(process.execPath, ["--import", "tsx", "server/main.ts", "--demo"], {
      cwd: project,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        REFERAT_DATA: dataFolder,
        REFERAT_DEMO_PASSWORD: password,
        REFERAT_LOG_LEVEL: "info",
      },
    });
    server.stderr?.on("data", (data: Buffer) => {
      logged += data.toString();
    });
    for await (const line of createInterface({ input: server.stdout ?? process.stdin })) {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (address) return address[0];
    }
    throw new Error(`The demo did not start:\n${logged}`);
  }

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "exit");
  }

  const url = await start();
  port = Number(new URL(url).port);
  return {
    url,
    dataFolder,
    password,
    log: () => logged,
    kill,
    restart: async () => {
      await start();
    },
    remove: async () => {
      await kill();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
