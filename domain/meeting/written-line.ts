import { Refusal } from "../refusal.ts";

/**
 * What someone wrote in a field of one line: without spaces around it, runs of white space as one space. Refuses
 * `input-invalid` with the field when it is longer than `longest` characters or holds what cannot be printed.
 */
export function writtenLine(field: string, text: string, longest: number): string {
  const line = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (line.length > longest || /\p{Cc}|\p{Cs}/u.test(line)) throw new Refusal("input-invalid", { field });
  return line;
}

/** The same for a field that may be left empty: null where nothing is written. */
export const optionalLine = (field: string, text: string, longest: number): string | null =>
  writtenLine(field, text, longest) || null;

/** A local time of day as people write it (`9:30`, `09.30`, `0930`) as `HH:MM`; null for nothing. Refuses `input-invalid`. */
export function writtenClock(field: string, text: string): string | null {
  const line = writtenLine(field, text, 8);
  if (line === "") return null;
  const [, hour, minute] = /^(\d{1,2})[:.]?(\d{2})$/.exec(line) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) {
    throw new Refusal("input-invalid", { field });
  }
  return `${hour.padStart(2, "0")}:${minute}`;
}
