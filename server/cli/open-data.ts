import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "../../db/store.ts";
import { readEnv } from "../env.ts";
import { createLog } from "../log.ts";
import type { ServiceDependencies } from "../services/dependencies.ts";

/** Runs a command on the data folder's store, and closes it whatever happens. */
export async function withData<T>(run: (dependencies: ServiceDependencies) => Promise<T>): Promise<T> {
  const env = readEnv(process.env);
  const clock = () => new Date();
  await mkdir(env.dataFolder, { recursive: true, mode: 0o700 });
  const store = await openStore({ file: join(env.dataFolder, "referat.sqlite"), clock });
  try {
    return await run({ store, clock, log: createLog(env.logLevel === "info" ? "warn" : env.logLevel) });
  } finally {
    await store.close();
  }
}
