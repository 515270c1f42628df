import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** Copies a file to a new one, whole and on disk when it resolves. Gives the SHA-256 of what was copied, in hexadecimal. */
export async function copyWhole(from: string, to: string): Promise<string> {
  const hash = createHash("sha256");
  const copy = await open(to, "wx", 0o600);
  try {
    for await (const piece of createReadStream(from)) {
      hash.update(piece);
      await copy.writeFile(piece);
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  return hash.digest("hex");
}

/** The SHA-256 of a file in hexadecimal; null where there is no such file. */
export async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return hash.digest("hex");
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
