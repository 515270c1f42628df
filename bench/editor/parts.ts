import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { OthersTask } from "./others.ts";

const project = join(import.meta.dirname, "../..");

/** The server as it is shipped, in a process of its own, on a folder that is filled already. */
export async function startReferat(dataFolder: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      REFERAT_DATA: dataFolder,
      REFERAT_LOG_LEVEL: "error",
    },
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url !== undefined) return { url, stop: () => end(server) };
  }
  throw new Error("the server did not start");
}

/** Other people at work, until they are told to stop. */
export async function startOthers(task: OthersTask): Promise<{ stop(): Promise<void> }> {
  const others = fork(join(import.meta.dirname, "others.ts"), { execArgv: ["--import", "tsx"], cwd: project });
  others.send(task);
  await once(others, "message");
  return { stop: () => end(others) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
