import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { RenderedMinutes, RenderReply, RenderRequest, RenderStep } from "./render-messages.ts";

export type { RenderedMinutes, RenderStep };

export interface RenderOptions {
  readonly onProgress?: (step: RenderStep) => void;
  /** Milliseconds after which the work is ended; a minute unless given. A hundred pages take about a second. */
  readonly timeoutMs?: number;
  /** Ends the work when it is aborted. */
  readonly signal?: AbortSignal;
}

/** V8's heap in the process, in megabytes; what Typst itself takes is bounded by the size of the document. */
const heap = 512;

/**
 * Minutes as PDF/A-3a with their source attached. The work is done in a process of its own, since Typst is native code:
 * in a thread it can't be interrupted, and its crash would be the server's.
 *
 * Throws a `Refusal` for a document that is too large, else an error: what can't be printed and where, what Typst said,
 * that the time ran out, or that the process died.
 */
export function renderMinutes(
  document: MinutesDocument,
  { onProgress, timeoutMs = 60_000, signal }: RenderOptions = {},
): Promise<RenderedMinutes> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = startProcess();
    let lastWords = "";
    child.stderr?.setEncoding("utf8").on("data", (words: string) => {
      lastWords = `${lastWords}${words}`.slice(-1000);
    });

    const settle = (act: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      child.removeAllListeners();
      child.on("error", () => {});
      child.kill("SIGKILL");
      act();
    };
    const fail = (message: string) => settle(() => reject(new Error(message)));
    const onAbort = () => settle(() => reject(signal?.reason));
    const timer = setTimeout(() => fail(`The minutes were not typeset within ${timeoutMs} ms`), timeoutMs);
    signal?.addEventListener("abort", onAbort);

    child.on("message", (reply: RenderReply) => {
      if (reply.kind === "step") onProgress?.(reply.step);
      else if (reply.kind === "refused") settle(() => reject(new Refusal(reply.code, reply.facts)));
      else if (reply.kind === "failed") fail(reply.message);
      else {
        onProgress?.("done");
        settle(() => resolve(reply.minutes));
      }
    });
    child.on("error", (error) => fail(`The typesetting process: ${error.message}`));
    child.on("exit", (code, killedBy) => fail(died(killedBy ?? `code ${code}`, lastWords)));
    try {
      child.send({ document } satisfies RenderRequest);
    } catch (error) {
      settle(() => reject(error));
    }
  });
}

function startProcess(): ChildProcess {
  const { resolve } = createRequire(import.meta.url);
  return fork(fileURLToPath(new URL("render-worker.ts", import.meta.url)), {
    execArgv: [`--max-old-space-size=${heap}`, "--import", pathToFileURL(resolve("tsx")).href],
    // Nothing of the server's environment: no secrets, no locale, no time zone, no home with fonts in it.
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/** What Rust or Node printed last; quoted text is left out, since errors go to the log. */
const died = (how: string, lastWords: string): string =>
  `The typesetting process ended (${how}) ${lastWords.replace(/`[^`]*`/g, "`…`")}`.trimEnd();
