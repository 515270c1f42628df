import type { UsageAnswer } from "../load/peer-process.ts";

/** Tells the driver where this server listens, and answers its questions about what the process has used. */
export function answerDriver(port: number, facts: Readonly<Record<string, unknown>> = {}): void {
  process.on("message", async (question) => {
    // Twice: what the first collection finds may only then let go of memory outside the heap.
    for (let turn = 0; question === "collect" && turn < 2; turn++) {
      globalThis.gc?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ cpuMicros: user + system, rss, used: heapUsed + external } satisfies UsageAnswer);
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ port, ...facts });
}
