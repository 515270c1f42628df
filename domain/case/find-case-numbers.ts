import type { CaseNumber } from "./case-number.ts";
import { caseNumberForms, needsLabel } from "./case-number-forms.ts";
import { labelBefore } from "./case-number-labels.ts";

/** A case number in a text; `start` and `end` are UTF-16 offsets, so that `text.slice(start, end)` is its raw form. */
export interface FoundCaseNumber {
  readonly start: number;
  readonly end: number;
  readonly number: CaseNumber;
}

const scans = caseNumberForms.map((form) => ({ form, pattern: new RegExp(form.within, "gu") }));

function findInLine(line: string, offset: number): FoundCaseNumber[] {
  const found: FoundCaseNumber[] = [];
  const taken = new Uint8Array(line.length);
  const alone = line.trim();
  for (const { form, pattern } of scans) {
    for (const match of line.matchAll(pattern)) {
      const raw = match[0];
      const end = match.index + raw.length;
      if (taken.subarray(match.index, end).includes(1)) continue;
      const label = labelBefore(line.slice(Math.max(0, match.index - 40), match.index));
      if (label === "document") continue;
      const parts = form.read(match.groups ?? {});
      if (needsLabel(parts.style) && label !== "case" && raw !== alone) continue;
      taken.fill(1, match.index, end);
      found.push({ start: offset + match.index, end: offset + end, number: { raw, beside: null, ...parts } });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The case numbers in running text, in order. `11/496` and `23-012345` count only after a label ("Sagsnr.:") or alone on
 * their line; numbers of documents ("Dok.nr.:") and pieces of longer numbers do not count. Takes linear time.
 */
export function findCaseNumbers(text: string): FoundCaseNumber[] {
  const found: FoundCaseNumber[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    found.push(...findInLine(line, offset));
    offset += line.length + 1;
  }
  return found;
}
