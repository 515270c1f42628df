import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copyDatabase, lookInto } from "../../db/database-file.ts";
import { attachedFiles } from "../../db/queries/attachments.ts";
import type { Clock } from "../../domain/clock.ts";
import { Refusal } from "../../domain/refusal.ts";
import { attachmentPath } from "../attachments/attachment-files.ts";
import { syncFolder } from "../sync-folder.ts";
import { attachmentsName, type BackupManifest, databaseName, manifestName, namesIn } from "./backup-folder.ts";
import { copyWhole, isMissing, sha256Of } from "./durable-files.ts";

export interface BackupOrder {
  readonly dataFolder: string;
  /** Where the backup goes: a folder that does not exist yet, or is empty. */
  readonly to: string;
  readonly clock: Clock;
  /** How many of the attached files are copied. */
  readonly onProgress: (done: number, all: number) => void;
}

/** An attachment that is removed between the copy of the database and its own needs another copy of the database. */
const mostAttempts = 3;

/**
 * Copies the database, as it stands at one moment, and every file that it refers to, also while a server works on both. The
 * folder gets its name when all of it is on disk. Refuses `data-missing` and `backup-exists`. What the data folder itself
 * has lost does not stop it: the manifest tells it.
 */
export async function backUp(order: BackupOrder): Promise<BackupManifest> {
  const { dataFolder, to } = order;
  if (!(await namesIn(dataFolder)).includes(databaseName)) throw new Refusal("data-missing", { folder: dataFolder });
  if ((await namesIn(to)).length > 0) throw new Refusal("backup-exists", { folder: to });
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const manifest = await copyAll(order, unfinished);
    await writeFile(join(unfinished, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    await syncFolder(unfinished);
    await rename(unfinished, to);
    await syncFolder(dirname(to));
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function copyAll({ dataFolder, clock, onProgress }: BackupOrder, folder: string): Promise<BackupManifest> {
  const database = join(folder, databaseName);
  const copied = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const at = clock().toISOString();
    await rm(database, { force: true });
    await copyDatabase(join(dataFolder, databaseName), database);
    const attached = await lookInto(database, attachedFiles);
    const lost: string[] = [];
    for (const sha256 of attached) {
      if (!copied.has(sha256)) {
        if (await copyAttachment(dataFolder, folder, sha256)) copied.add(sha256);
        else lost.push(sha256);
      }
      onProgress(copied.size, attached.size);
    }
    if (lost.length > 0 && attempt < mostAttempts) continue;
    return {
      format: 1,
      at,
      database: { sha256: (await sha256Of(database)) ?? "" },
      attachments: { count: copied.size, lost },
    };
  }
}

/** False where the data folder does not have the file as it was attached. */
async function copyAttachment(dataFolder: string, folder: string, sha256: string): Promise<boolean> {
  const copy = attachmentPath(join(folder, attachmentsName), sha256);
  await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
  try {
    const found = await copyWhole(attachmentPath(join(dataFolder, attachmentsName), sha256), copy);
    if (found === sha256) return true;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await rm(copy, { force: true });
  return false;
}
