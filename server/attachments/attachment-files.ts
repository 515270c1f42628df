import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { Refusal } from "../../domain/refusal.ts";
import { syncFolder } from "../sync-folder.ts";

/** A file that came whole and is on disk, and that nothing refers to yet. */
export interface ReceivedFile {
  /** Where it waits, absolute. */
  readonly path: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Takes it away, if it still waits. */
  readonly discard: () => Promise<void>;
}

/** The files of attachments on disk, each kept once under the SHA-256 of its content. */
export interface AttachmentFiles {
  /** Writes what comes to disk, never more of it in memory than a piece. Refuses `attachment-too-large`, `attachment-empty`. */
  receive(pieces: AsyncIterable<Uint8Array>, most: number): Promise<ReceivedFile>;
  /** Gives a received file its lasting name. Only within {@link alone}, together with the row that refers to it. */
  keep(received: ReceivedFile): Promise<void>;
  has(sha256: string): Promise<boolean>;
  /** Bytes of a kept file, from `start` to `end`, both included. */
  read(sha256: string, range: { readonly start: number; readonly end: number }): ReadableStream<Uint8Array>;
  /** Removes a kept file. Only within {@link alone}, by who knows that no row refers to it. */
  drop(sha256: string): Promise<void>;
  /** One at a time: whoever keeps a file and whoever drops it never meet. */
  alone<T>(act: () => Promise<T>): Promise<T>;
  /** Removes what a killed server left half done, and every file that is not attached. Before anybody is served. */
  sweep(attached: ReadonlySet<string>): Promise<void>;
}

const incoming = "incoming";

/** Where a folder of attachments keeps the file with that SHA-256. */
export const attachmentPath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

/** The files of attachments in a folder, which is made when the first comes. */
export function createAttachmentFiles(folder: string): AttachmentFiles {
  const pathOf = (sha256: string) => attachmentPath(folder, sha256);
  let last: Promise<unknown> = Promise.resolve();

  return {
    receive: async (pieces, most) => {
      await mkdir(join(folder, incoming), { recursive: true, mode: 0o700 });
      const path = join(folder, incoming, crypto.randomUUID());
      const discard = () => rm(path, { force: true });
      const file = await open(path, "wx", 0o600);
      try {
        const written = await writeAll(file, pieces, most);
        await file.sync();
        return { path, ...written, discard };
      } catch (error) {
        await discard();
        throw error;
      } finally {
        await file.close();
      }
    },
    keep: async ({ path, sha256 }) => {
      const kept = pathOf(sha256);
      await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
      await rename(path, kept);
      await syncFolder(dirname(kept));
      await syncFolder(folder);
    },
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    read: (sha256, { start, end }) =>
      Readable.toWeb(createReadStream(pathOf(sha256), { start, end })) as ReadableStream<Uint8Array>,
    drop: (sha256) => rm(pathOf(sha256), { force: true }),
    alone: (act) => {
      const turn = last.then(act);
      last = turn.catch(() => {});
      return turn;
    },
    sweep: async (attached) => {
      await rm(join(folder, incoming), { recursive: true, force: true });
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneYet);
      for (const { name, parentPath } of found.filter((entry) => entry.isFile())) {
        if (/^[\da-f]{64}$/.test(name) && !attached.has(name)) await rm(join(parentPath, name), { force: true });
      }
    },
  };
}

async function writeAll(file: FileHandle, pieces: AsyncIterable<Uint8Array>, most: number) {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > most) throw new Refusal("attachment-too-large", { maxMegabytes: Math.floor(most / 1_048_576) });
    hash.update(piece);
    await file.writeFile(piece);
  }
  if (size === 0) throw new Refusal("attachment-empty");
  return { sha256: hash.digest("hex"), size };
}

function noneYet(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}
