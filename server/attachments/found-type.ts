import { createReadStream } from "node:fs";
import { fileTypeFromFile } from "file-type";
import { attachmentTypes, foundText } from "../../domain/meeting/attachments.ts";

/** What a browser would take for a program or a drawing, however the file is called. */
const markup = /^\s*<(?:!doctype|html|head|body|script|svg|\?xml|iframe|meta)\b/iu;
/** Control characters that no text has. */
const unprintable = /[^\P{Cc}\t\n\f\r]/u;

/**
 * What a file is by its content, whatever its name says: a media type, `foundText` for text in UTF-8, null for anything
 * that is neither.
 */
export async function foundType(path: string): Promise<string | null> {
  const mediaType = (await fileTypeFromFile(path))?.mime ?? null;
  if (attachmentTypes.some((type) => type.mediaType === mediaType)) return mediaType;
  // A text may begin like something else: only its whole content tells that it is one.
  return (await isText(path)) ? foundText : mediaType;
}

async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const file = createReadStream(path);
  let isFirst = true;
  try {
    for await (const piece of file) {
      const text = decoder.decode(piece as Buffer, { stream: true });
      if (unprintable.test(text) || (isFirst && markup.test(text))) return false;
      isFirst = false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    file.destroy();
  }
}
