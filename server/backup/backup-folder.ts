import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Refusal } from "../../domain/refusal.ts";
import { isMissing } from "./durable-files.ts";

/** What a data folder and a backup have in common. */
export const databaseName = "referat.sqlite";
export const attachmentsName = "attachments";

/** Written last: a folder that has it is a whole backup. */
export const manifestName = "referat-backup.json";

const sha256 = z.string().regex(/^[\da-f]{64}$/);

const manifest = z.object({
  format: z.literal(1),
  /** When the database was copied; ISO 8601 in UTC. */
  at: z.iso.datetime(),
  database: z.object({ sha256 }),
  attachments: z.object({
    /** How many files are in the backup. */
    count: z.number().int().min(0),
    /** SHA-256 of files that were missing or damaged in the data folder already, and are not in the backup. */
    lost: z.array(sha256),
  }),
});

export type BackupManifest = z.infer<typeof manifest>;

/** What a backup says of itself. Refuses `backup-not-whole` where it says nothing that can be understood. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, manifestName), "utf8")));
  } catch {
    throw new Refusal("backup-not-whole", { file: manifestName });
  }
}

/** What is in a folder; nothing where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
