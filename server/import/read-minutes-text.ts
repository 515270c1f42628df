import type { ImportedMinutes } from "../../domain/minutes/imported-minutes.ts";
import { decodeText } from "./decode-text.ts";
import { readMinutes } from "./read-minutes.ts";
import { sourceLines } from "./source-lines.ts";

export { maxMinutesBytes } from "./decode-text.ts";

/**
 * Reads existing minutes from a text file, as the published referater of Lemvig's direktion have it: all of it or none.
 * Refuses `import-too-large`, `import-empty`, `import-not-text`, `import-not-minutes`, `import-line-not-understood` and
 * `import-contents-disagree`; the facts name the line, never its content.
 */
export function readMinutesText(bytes: Uint8Array): ImportedMinutes {
  return readMinutes(sourceLines(decodeText(bytes)));
}
