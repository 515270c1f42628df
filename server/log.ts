import { type Logger, pino } from "pino";
import type { Env } from "./env.ts";

/** Structured log on standard error. It names ids, never content, addresses of pages' secrets, or passwords. */
export function createLog(level: Env["logLevel"]): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
