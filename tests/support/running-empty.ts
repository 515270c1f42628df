import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const project = join(import.meta.dirname, "../..");

/** The real server on an empty data folder, as `npm start` leaves it. */
export interface RunningEmpty {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The link of the first run. */
  readonly setupLink: string;
  /** What it has logged so far, on standard error. */
  log(): string;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** Starts the server on a free port. */
export async function startEmpty(): Promise<RunningEmpty> {
  const dataFolder = await mkdtemp(join(tmpdir(), "referat-empty-"));
  let logged = "";
  const server: ChildProcess = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", PORT: "0", HOST: "", REFERAT_ORIGIN: "", REFERAT_DATA: dataFolder },
  });
  server.stderr?.on("data", (data: Buffer) => {
    logged += data.toString();
  });
  const remove = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGKILL");
      await once(server, "exit");
    }
    await rm(dataFolder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: server.stdout ?? process.stdin })) {
    const [setupLink] = /http:\S+\/setup\/[\w-]+/.exec(line) ?? [];
    if (setupLink !== undefined) return { url: new URL(setupLink).origin, setupLink, log: () => logged, remove };
  }
  await remove();
  throw new Error(`The server did not start:\n${logged}`);
}
