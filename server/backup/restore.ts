import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { lookInto } from "../../db/database-file.ts";
import { attachedFiles } from "../../db/queries/attachments.ts";
import { Refusal } from "../../domain/refusal.ts";
import { attachmentPath } from "../attachments/attachment-files.ts";
import { syncFolder } from "../sync-folder.ts";
import { attachmentsName, type BackupManifest, databaseName, namesIn, readManifest } from "./backup-folder.ts";
import { copyWhole, sha256Of } from "./durable-files.ts";

export interface RestoreOrder {
  /** A folder that {@link backUp} wrote. */
  readonly from: string;
  readonly dataFolder: string;
  /** How many of the attached files are copied. */
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Makes a data folder of a backup. All of the backup is read and compared with its SHA-256 before anything is written; the
 * database gets its name last, so that what is broken off can simply be done again. Refuses `data-exists` where the data
 * folder has a database, or what one left behind, and `backup-not-whole`.
 */
export async function restore({ from, dataFolder, onProgress }: RestoreOrder): Promise<BackupManifest> {
  const manifest = await readManifest(from);
  const database = join(dataFolder, databaseName);
  const restoring = join(dataFolder, `restoring-${databaseName}`);
  // A log that is left of another database would be taken for this one's.
  if ((await namesIn(dataFolder)).some((name) => name.startsWith(databaseName))) {
    throw new Refusal("data-exists", { folder: dataFolder });
  }
  const attached = await examine(from, manifest);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  let done = 0;
  for (const sha256 of attached) {
    const file = attachmentPath(join(dataFolder, attachmentsName), sha256);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await rm(file, { force: true });
    await copyWhole(attachmentPath(join(from, attachmentsName), sha256), file);
    await syncFolder(dirname(file));
    done += 1;
    onProgress(done, attached.length);
  }
  await rm(restoring, { force: true });
  await copyWhole(join(from, databaseName), restoring);
  await rename(restoring, database);
  await syncFolder(dataFolder);
  return manifest;
}

/** The files that a backup must hold and does. Refuses `backup-not-whole` with the first that it doesn't, or not as it was. */
async function examine(folder: string, { database, attachments }: BackupManifest): Promise<readonly string[]> {
  const file = join(folder, databaseName);
  if ((await sha256Of(file)) !== database.sha256) throw new Refusal("backup-not-whole", { file: databaseName });
  const attached = [...(await lookInto(file, attachedFiles))].filter((sha256) => !attachments.lost.includes(sha256));
  for (const sha256 of attached) {
    if ((await sha256Of(attachmentPath(join(folder, attachmentsName), sha256))) !== sha256) {
      throw new Refusal("backup-not-whole", { file: `${attachmentsName}/${sha256}` });
    }
  }
  return attached;
}
