/**
 * A browser asks for a page that it wants to keep with this header, value "1"; the server puts it on the answer when it may
 * be kept, with {@link KeepingMark} as its value.
 */
export const copyHeader = "Referat-Offline-Copy";

/** Whose copy it is, and which items may be on it; a copy that bears another mark than the page has now must go. */
export interface KeepingMark {
  readonly personId: string;
  readonly mark: string;
}

export const writeMark = ({ personId, mark }: KeepingMark): string => `${personId}.${mark}`;

/** Null for anything but what {@link writeMark} wrote. */
export function readMark(value: string | null): KeepingMark | null {
  const [, personId, mark] = /^([\w-]+)\.([\w-]+)$/.exec(value ?? "") ?? [];
  return personId === undefined || mark === undefined ? null : { personId, mark };
}
