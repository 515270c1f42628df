import { type CaseNumber, parseCaseNumber } from "./case-number.ts";
import { caseNumberKey } from "./print-case-number.ts";

/** A case number as it stands in a field; null for what is none. */
export function readCaseNumber(raw: string): CaseNumber | null {
  const parsed = parseCaseNumber(raw);
  return parsed.style === "not-a-case-number" ? null : parsed;
}

export const isCaseNumber = (raw: string): boolean => readCaseNumber(raw) !== null;

/** True when two fields name one case, however each is written (rule K1). */
export function isSameCase(one: string, other: string): boolean {
  const [first, second] = [readCaseNumber(one), readCaseNumber(other)];
  return first !== null && second !== null && caseNumberKey(first) === caseNumberKey(second);
}

/** Digits that stand in every way of writing the number, for a search that leaves little to be read; null for no number. */
export function serialOf(raw: string): string | null {
  const number = readCaseNumber(raw);
  return number === null ? null : number.serial.replace(/^0+(?=\d)/, "");
}
