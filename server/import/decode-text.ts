import { Refusal } from "../../domain/refusal.ts";

/** Minutes are some pages of text; a file beyond this is something else. */
export const maxMinutesBytes = 2 * 1024 * 1024;

const newline = 0x0a;
const pdfMagic = "%PDF-";

/** Tab, the line ends, and the page and line breaks of text layers; any other control byte belongs to no text. */
const textControls: ReadonlySet<number> = new Set([0x09, newline, 0x0b, 0x0c, 0x0d]);

/**
 * A file's bytes as text: UTF-8 with or without byte order mark, NFC, all kinds of horizontal space as U+0020.
 * Refuses `import-too-large`, `import-empty`, and `import-not-text` with the line that is none.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > maxMinutesBytes) {
    throw new Refusal("import-too-large", { maxMegabytes: maxMinutesBytes / 1_048_576 });
  }
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes(pdfMagic)) {
    throw new Refusal("import-not-text", { line: 1 });
  }
  const control = bytes.findIndex((byte) => byte < 0x20 && !textControls.has(byte));
  if (control !== -1) throw new Refusal("import-not-text", { line: lineOf(bytes, control) });
  const text = decodeLines(bytes)
    .normalize("NFC")
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ");
  if (text.trim() === "") throw new Refusal("import-empty", { line: 1 });
  return text;
}

function decodeLines(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("import-not-text", { line: firstLineNotUtf8(bytes) });
  }
}

/** No byte of a longer UTF-8 character is a line feed, so each line can be tried alone. */
function firstLineNotUtf8(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (found === -1) return line;
    start = end + 1;
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((lines, byte) => (byte === newline ? lines + 1 : lines), 1);
}
