import { isAbsolute, join, resolve } from "node:path";
import { z } from "zod";

/** The project's own folder, wherever it was started from. */
export const projectFolder = resolve(import.meta.dirname, "..");

const loopbackHosts = ["127.0.0.1", "::1", "localhost"];

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  REFERAT_DATA: z.string().min(1).default("data"),
  /** The address people use, when a proxy stands in front: `https://referat.example.dk`. */
  REFERAT_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  REFERAT_DEMO_PASSWORD: z.string().min(8).default("referat-demo"),
  /** Shown as `Authorization: Bearer`, it opens `/metrics` to other machines. */
  REFERAT_METRICS_TOKEN: z.string().min(16).optional(),
  REFERAT_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export interface Env {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataFolder: string;
  /** Without path: `https://referat.example.dk`. */
  readonly origin: string | null;
  readonly demoPassword: string;
  readonly metricsToken: string | null;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/** Reads the environment once. Throws an Error that names every variable that is wrong. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Error(`The environment is not right.\n${wrong.join("\n")}`);
  }
  const { PORT, HOST, REFERAT_DATA, REFERAT_ORIGIN, REFERAT_DEMO_PASSWORD } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataFolder: isAbsolute(REFERAT_DATA) ? REFERAT_DATA : join(projectFolder, REFERAT_DATA),
    origin: REFERAT_ORIGIN === undefined ? null : new URL(REFERAT_ORIGIN).origin,
    demoPassword: REFERAT_DEMO_PASSWORD,
    metricsToken: parsed.data.REFERAT_METRICS_TOKEN ?? null,
    logLevel: parsed.data.REFERAT_LOG_LEVEL,
  };
}

/** The demo has log-ins that everybody knows: it must not be reachable from elsewhere. */
export const isLoopback = (host: string): boolean => loopbackHosts.includes(host);
