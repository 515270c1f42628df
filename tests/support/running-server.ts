import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

const project = join(import.meta.dirname, "../..");

export interface StartedServer {
  readonly url: string;
  /** All that it printed for people until its address. */
  readonly said: string;
  readonly log: () => string;
  /** Sends the signal and gives the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

type Outcome = { readonly started: StartedServer } | { readonly refused: string; readonly code: number | null };

/** Starts `server/main.ts` in a process of its own, as `npm start` and `npm run demo` do; ended after the test. */
export async function startMain(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Outcome> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "server/main.ts", ...args], {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", PORT: "0", HOST: "", REFERAT_ORIGIN: "", ...env },
  });
  let logged = "";
  child.stderr?.on("data", (data: Buffer) => {
    logged += data.toString();
  });
  const exit = once(child, "exit");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exit;
  });

  let said = "";
  let url = "";
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    said += `${line}\n`;
    url ||= /https?:\/\/[\w.-]+(:\d+)?/.exec(line)?.[0] ?? "";
    if (line !== "" || url === "") continue;
    const stop = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      const [code] = (await exit) as [number | null];
      return code;
    };
    return { started: { url, said, log: () => logged, stop } };
  }
  const [code] = (await exit) as [number | null];
  return { refused: logged, code };
}
