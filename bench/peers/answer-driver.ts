import type { UsageAnswer } from "../load/peer-process.ts";

/** Tells the driver where this server listens, and answers its questions about what the process has used. */
export function answerDriver(port: number, facts: Readonly<Record<string, unknown>> = {}): void {
  process.on("message", (question) => {
    if (question === "collect") globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ cpuMicros: user + system, rss, used: heapUsed + external } satisfies UsageAnswer);
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ port, ...facts });
}
