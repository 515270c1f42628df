import { isAttached } from "../../db/queries/attachments.ts";
import type { AttachmentParts } from "./attachments.ts";

/** Removes a file from disk unless something refers to it. Only within `files.alone`. */
export async function dropUnattached(
  { store, files }: Pick<AttachmentParts, "store" | "files">,
  sha256: string,
): Promise<void> {
  if (!(await store.read((db) => isAttached(db, sha256)))) await files.drop(sha256);
}
