import fc from "fast-check";
import type { CaseNumber } from "./case-number.ts";

const digits = (min: number, max = min) => fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`));
const written = { raw: fc.constant(""), beside: fc.constant(null) };
const fourDigitYear = fc.integer({ min: 1900, max: 2099 }).map(String);
const facet = fc.tuple(fc.constantFrom(..."ABGIKPSÆØÅ"), digits(2)).map(([letter, number]) => letter + number);

export const anyCaseNumber: fc.Arbitrary<CaseNumber> = fc.oneof(
  fc.record({
    ...written,
    style: fc.constant("kle" as const),
    main: digits(2),
    group: digits(2),
    subject: digits(2),
    facet,
    serial: digits(1, 6),
    year: fc.oneof(digits(2), fourDigitYear, fc.constant(null)),
  }),
  fc.record({
    ...written,
    style: fc.constant("year/serial" as const),
    year: fc.oneof(digits(2), fourDigitYear),
    serial: digits(1, 6),
  }),
  fc.record({ ...written, style: fc.constant("year-serial" as const), year: digits(2), serial: digits(4, 6) }),
  fc.record({
    ...written,
    style: fc.constant("municipality-year-serial" as const),
    municipality: fc.integer({ min: 100, max: 899 }).map(String),
    year: fourDigitYear,
    serial: digits(1, 7),
  }),
  fc.record({
    ...written,
    style: fc.constant("emn-year-serial" as const),
    prefix: fc.stringMatching(/^[A-Z]{2,4}$/),
    year: fourDigitYear,
    serial: digits(3, 7),
  }),
);

const dash = fc.constantFrom("-", " - ", "–", " – ");
const beforeFacet = fc.constantFrom("", " ", "-", " - ", " + ", "/", "–");

/** A number, and one of the ways in which someone may have written it. */
export const anyWriting = fc
  .tuple(anyCaseNumber, dash, beforeFacet, fc.constantFrom("", "Sagsnr.: ", "Sagsnummer ", "J.nr. "))
  .map(([number, between, join, label]) => {
    return { number, written: label + write(number, between, join) };
  });

function write(number: CaseNumber, dash: string, join: string): string {
  switch (number.style) {
    case "kle": {
      const { main, group, subject, facet, serial, year } = number;
      return `${main}.${group}.${subject}${join}${facet}${dash}${serial}${year === null ? "" : `${dash}${year}`}`;
    }
    case "year/serial":
      return `${number.year}/${number.serial}`;
    case "year-serial":
      return `${number.year}-${number.serial}`;
    case "municipality-year-serial":
      return `${number.municipality}-${number.year}-${number.serial}`;
    case "emn-year-serial":
      return `${number.prefix}-${number.year}-${number.serial}`;
  }
}
