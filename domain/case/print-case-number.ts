import type { CaseNumber } from "./case-number.ts";

const withoutZeros = (digits: string) => digits.replace(/^0+(?=\d)/, "");

/** The municipalities of today's numbering begin with the reform of 1970, so two digits mean 1970 to 2069. */
const firstYear = 1970;

/** `18` for 18 and 2018; four digits where two would mean another year. */
function shortYear(year: string): string {
  const number = Number(year);
  const inReach = number >= firstYear && number < firstYear + 100;
  return year.length === 4 && inReach ? year.slice(2) : year;
}

function canonical(number: CaseNumber): string {
  const serial = withoutZeros(number.serial);
  switch (number.style) {
    case "kle": {
      const { main, group, subject, facet, year } = number;
      return `${main}.${group}.${subject}${facet}-${serial}${year === null ? "" : `-${shortYear(year)}`}`;
    }
    case "year/serial":
      return `${shortYear(number.year)}/${serial}`;
    case "year-serial":
      return `${number.year}-${serial.padStart(4, "0")}`;
    case "municipality-year-serial":
      return `${number.municipality}-${number.year}-${serial}`;
    case "emn-year-serial":
      return `${number.prefix}-${number.year}-${serial.padStart(3, "0")}`;
  }
}

/**
 * A case number for people: `as-written` is the author's own text; `canonical` is one form for all variants of a number,
 * without needless padding, such as `03.30.05P20-1-18`.
 */
export function printCaseNumber(number: CaseNumber, form: "as-written" | "canonical" = "as-written"): string {
  return form === "as-written" ? number.raw : canonical(number);
}

/**
 * Equal for two ways of writing one number, and only then: zero padding, separators and a year of two or four digits do
 * not count. Different styles stay apart: nothing tells that 23-01234 and 23/1234 are one case.
 */
export function caseNumberKey(number: CaseNumber): string {
  return canonical(number);
}
