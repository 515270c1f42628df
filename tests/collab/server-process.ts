import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { RewriteOrder, RightChange } from "./killable-server.ts";

interface ServerPlace {
  readonly folder: string;
  readonly itemId: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** A collaboration server in a process of its own, which can be killed at any instant. */
export class ServerProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Resolves when it listens. `rights` differ from what people have by default. */
  static async start(
    { folder, itemId, port }: ServerPlace,
    rights: readonly RightChange[] = [],
  ): Promise<ServerProcess> {
    const script = join(import.meta.dirname, "killable-server.ts");
    const child = spawn(
      process.execPath,
      ["--import", "tsx", script, folder, itemId, String(port), JSON.stringify(rights)],
      { stdio: ["ignore", "pipe", "inherit", "ipc"] },
    );
    if (child.stdout === null) throw new Error("the server has no output");
    const [printed] = await once(child.stdout, "data");
    return new ServerProcess(child, Number(printed));
  }

  /** Resolves when every open socket has been judged by the change. */
  async change(change: RightChange): Promise<void> {
    const echoed = once(this.#child, "message");
    this.#child.send([change]);
    await echoed;
  }

  /** Orders a text to be written; `onStored` is called when the server says that it is on disk. */
  rewrite(order: RewriteOrder, onStored: () => void): void {
    this.#child.once("message", onStored);
    this.#child.send(order);
  }

  async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const exit = once(this.#child, "exit");
    this.#child.kill(signal);
    await exit;
  }
}
