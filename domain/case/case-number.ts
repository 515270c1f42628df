import { exactNumber, needsLabel } from "./case-number-forms.ts";
import { besideTheNumber, documentLabel, withoutLabel } from "./case-number-labels.ts";
import { type NotACaseNumber, sayWhatItIs } from "./not-a-case-number.ts";

interface Written {
  /** Exactly as the author wrote it, before Unicode normalisation. */
  readonly raw: string;
  /** What else the field holds, such as an internal id ("012497") or a journal number that lost its digits. */
  readonly beside: string | null;
}

/** `03.30.05P20-1-18`: KLE subject and facet, serial and year. All parts as written, leading zeros kept. */
export interface KleNumber extends Written {
  readonly style: "kle";
  readonly main: string;
  readonly group: string;
  readonly subject: string;
  readonly facet: string;
  readonly serial: string;
  /** Two or four digits; absent in the FICS form `00.22.00G01-0002`. */
  readonly year: string | null;
}

/** `22/1234`, `2012/057275` (Acadre); `23-012345` likewise. */
export interface YearSerialNumber extends Written {
  readonly style: "year/serial" | "year-serial";
  readonly year: string;
  readonly serial: string;
}

/** `306-2009-600`: municipality code, year, serial. */
export interface MunicipalityNumber extends Written {
  readonly style: "municipality-year-serial";
  readonly municipality: string;
  readonly year: string;
  readonly serial: string;
}

/** `EMN-2025-003383`: the item number of FirstAgenda; may repeat over items. */
export interface EmnNumber extends Written {
  readonly style: "emn-year-serial";
  readonly prefix: string;
  readonly year: string;
  readonly serial: string;
}

export type CaseNumber = KleNumber | YearSerialNumber | MunicipalityNumber | EmnNumber;

/**
 * Where a text stands: `field` is a whole case number field or a line of its own, `prose` a piece of running text, where
 * `23-012345` and `11/496` may be anything unless a label says that they are case numbers.
 */
export type CaseNumberContext = "field" | "prose";

/** A field with a number, its label and what stands beside it is shorter; a longer text is none, whatever it says. */
const longestField = 200;

/**
 * Reads a whole field as a case number, or says what it is instead; throws for no string. A label ("Sagsnr.:") and what
 * stands beside the number are allowed; nothing is ever filled in that the author did not write.
 */
export function parseCaseNumber(raw: string, context: CaseNumberContext = "field"): CaseNumber | NotACaseNumber {
  const text = raw.normalize("NFC").trim();
  if (text.length > longestField) return { style: "not-a-case-number", raw, reason: "unknown" };
  if (documentLabel.test(text)) return { style: "not-a-case-number", raw, reason: "document-number" };
  const { beside, rest } = besideTheNumber(text);
  const { labelled, number } = withoutLabel(rest);
  const parts = exactNumber(number);
  if (parts === null) return sayWhatItIs(raw, text);
  if (context === "prose" && !labelled && needsLabel(parts.style))
    return { style: "not-a-case-number", raw, reason: "needs-label" };
  return { raw, beside, ...parts };
}
