import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "../backup/back-up.ts";
import { readEnv } from "../env.ts";
import { tellProgress } from "./tell-progress.ts";
import { UsageError } from "./usage-error.ts";

/** `referat backup FOLDER`: the whole data folder as it stands now, beside the running server. */
export async function backupCommand(args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError("Name one folder to write the backup to.");
  const to = resolve(folder);
  const { dataFolder } = readEnv(process.env);
  const onProgress = tellProgress("attached files copied");
  const { attachments } = await backUp({ dataFolder, to, clock: () => new Date(), onProgress });
  process.stdout.write(`${to}\n`);
  if (attachments.lost.length === 0) return;
  process.stderr.write(
    `These attached files are missing from the data folder or damaged there, and are not in the backup:\n${attachments.lost.join("\n")}\n`,
  );
  process.exitCode = 1;
}
