import type { CaseNumber } from "./case-number.ts";

export type CaseNumberStyle = CaseNumber["style"];

type WithoutWriting<T> = T extends unknown ? Omit<T, "raw" | "beside"> : never;

/** The parts of a case number, without the text that they were read from. */
export type CaseNumberParts = WithoutWriting<CaseNumber>;

// The patterns are those of the design's domain facts. White space stays within a line, so that each pattern is linear.
const s = "[^\\S\\r\\n]*";
const dash = `${s}[-\u2010\u2011\u2013]${s}`;
// Å may come decomposed, or as the ångström sign: running text is searched as it stands.
const facetLetter = "(?:A\u030A|[A-ZÆØÅ\u212B])";

/** KLE subject and facet, without serial. A guidance text writes a plus or a slash between the two. */
export const kleClass = `(?<main>\\d{2})\\.(?<group>\\d{2})\\.(?<subject>\\d{2})${s}(?:[-\u2010\u2011\u2013+/]${s})?(?<facet>${facetLetter}\\d{2})`;
const serial = `${dash}(?<serial>\\d{1,6})`;
const year = `${dash}(?<year>\\d{4}|\\d{2})`;

interface Form {
  readonly style: CaseNumberStyle;
  /** The number alone. */
  readonly exact: string;
  /** The number in running text, where it must not be a piece of a longer one. */
  readonly within: string;
  read(groups: Readonly<Record<string, string | undefined>>): CaseNumberParts;
}

const kle: Form = {
  style: "kle",
  exact: `${kleClass}${serial}(?:${year})?`,
  within: `(?<![\\d.])${kleClass}${serial}(?:${year}(?!\\d|-\\d)|(?!\\d|${dash}\\d))`,
  read: ({ main = "", group = "", subject = "", facet = "", serial = "", year = null }) => {
    return { style: "kle", main, group, subject, facet: facet.normalize("NFC"), serial, year };
  },
};

const emn: Form = {
  style: "emn-year-serial",
  exact: "(?<prefix>[A-Z]{2,4})-(?<year>\\d{4})-(?<serial>\\d{3,7})",
  within: "(?<![\\p{L}\\d-])(?<prefix>[A-Z]{2,4})-(?<year>\\d{4})-(?<serial>\\d{3,7})(?![\\p{L}\\d]|-\\d)",
  read: ({ prefix = "", year = "", serial = "" }) => ({ style: "emn-year-serial", prefix, year, serial }),
};

const municipality: Form = {
  style: "municipality-year-serial",
  exact: "(?<municipality>[1-8]\\d{2})-(?<year>(?:19|20)\\d{2})-(?<serial>\\d{1,7})",
  within: "(?<![\\d-])(?<municipality>[1-8]\\d{2})-(?<year>(?:19|20)\\d{2})-(?<serial>\\d{1,7})(?!\\d|-\\d)",
  read: ({ municipality = "", year = "", serial = "" }) => {
    return { style: "municipality-year-serial", municipality, year, serial };
  },
};

const slash: Form = {
  style: "year/serial",
  exact: "(?<year>(?:19|20)\\d{2}|\\d{2})/(?<serial>\\d{1,6})",
  within: "(?<![\\d/.-])(?<year>(?:19|20)\\d{2}|\\d{2})/(?<serial>\\d{1,6})(?![\\d/]|-\\d)",
  read: ({ year = "", serial = "" }) => ({ style: "year/serial", year, serial }),
};

const dashed: Form = {
  style: "year-serial",
  exact: "(?<year>\\d{2})-(?<serial>\\d{4,6})",
  within: "(?<![\\d.-])(?<year>\\d{2})-(?<serial>\\d{4,6})(?![\\d-])",
  read: ({ year = "", serial = "" }) => ({ style: "year-serial", year, serial }),
};

/** The forms seen in real minutes; where two could match one place, the earlier one is meant. */
export const caseNumberForms: readonly Form[] = [kle, emn, municipality, slash, dashed];

/** True for the forms that may be anything in running text, a date or a range of pages, unless a label names them. */
export function needsLabel(style: CaseNumberStyle): boolean {
  return style === "year/serial" || style === "year-serial";
}

const exactForms = caseNumberForms.map((form) => ({ form, pattern: new RegExp(`^${form.exact}$`, "u") }));

/** The parts of `text` when it is a case number and nothing else. */
export function exactNumber(text: string): CaseNumberParts | null {
  for (const { form, pattern } of exactForms) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return form.read(groups);
  }
  return null;
}
