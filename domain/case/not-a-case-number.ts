import { kleClass } from "./case-number-forms.ts";
import { withoutLabel } from "./case-number-labels.ts";

interface Not {
  readonly style: "not-a-case-number";
  /** Exactly as the author wrote it. */
  readonly raw: string;
}

/** What a text is that is not a case number. */
export type NotACaseNumber =
  /** `empty`: nothing, or a label with nothing after it. `needs-label`: could be anything in running text. */
  | (Not & { readonly reason: "empty" | "date" | "document-number" | "needs-label" | "unknown" })
  /** The number of an agenda item: "Sag nr. 19 (ØU 23/2010)". */
  | (Not & { readonly reason: "item-number"; readonly itemNumber: string; readonly year: string | null })
  /** A KLE subject, maybe with facet, but no case of it: "15.20.00 + P35". */
  | (Not & {
      readonly reason: "kle-without-serial";
      readonly main: string;
      readonly group: string;
      readonly subject: string;
      readonly facet: string | null;
    })
  /** A KLE number that a text layer took digits from; the facet is all that may be left of it. */
  | (Not & { readonly reason: "kle-damaged"; readonly facet: string | null });

const date = /^(?:\d{1,2}[-./]\s?\d{1,2}[-./]\s?(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})$/;
const item = /^(?:Sag|Punkt|Pkt)\.?\s?(?:nr\.?)?\s?(?<number>\d{1,4})\.?(?:\s?\([^()]*?(?:\/(?<year>\d{4}))?\))?$/iu;
const kleWithoutSerial = new RegExp(`^(?:${kleClass}|(?<m>\\d{2})\\.(?<g>\\d{2})\\.(?<s>\\d{2}))$`, "u");
const kleBegun = /^\d{2}\.\d{2}\.\d{2}/u;
const kleRemains = /^[.…\s]*(?<facet>[A-ZÆØÅ]\d{2})(?:\s*-\s*\d+)*(?:\W|$)/u;

/** Names what `text` (NFC, trimmed) is, given that it is not a case number. */
export function sayWhatItIs(raw: string, text: string): NotACaseNumber {
  const not = { style: "not-a-case-number", raw } as const;
  const itemNumber = item.exec(text)?.groups;
  if (itemNumber?.number !== undefined)
    return { ...not, reason: "item-number", itemNumber: itemNumber.number, year: itemNumber.year ?? null };
  if (date.test(text)) return { ...not, reason: "date" };
  const { labelled, number } = withoutLabel(text);
  if (/^[.…\s]*$/u.test(number)) return { ...not, reason: "empty" };
  const kle = kleWithoutSerial.exec(number)?.groups;
  if (kle !== undefined) {
    const { main = kle.m ?? "", group = kle.g ?? "", subject = kle.s ?? "", facet = null } = kle;
    return { ...not, reason: "kle-without-serial", main, group, subject, facet };
  }
  if (kleBegun.test(number)) return { ...not, reason: "kle-damaged", facet: null };
  const facet = kleRemains.exec(number)?.groups?.facet;
  const whole = facet !== undefined && (labelled || /^[.…\s]*[A-ZÆØÅ]\d{2}[\s\d-]*$/u.test(number));
  return whole ? { ...not, reason: "kle-damaged", facet } : { ...not, reason: "unknown" };
}
