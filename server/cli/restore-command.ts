import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { restore } from "../backup/restore.ts";
import { readEnv } from "../env.ts";
import { tellProgress } from "./tell-progress.ts";
import { UsageError } from "./usage-error.ts";

/** `referat restore FOLDER`: makes the data folder, which must have no database, of a backup. */
export async function restoreCommand(args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError("Name the folder of one backup.");
  const { dataFolder } = readEnv(process.env);
  const onProgress = tellProgress("attached files restored");
  const { at } = await restore({ from: resolve(folder), dataFolder, onProgress });
  process.stdout.write(`${dataFolder} is as it was at ${at}.\n`);
}
