import { z } from "zod";
import { itemKinds } from "../../../domain/meeting/agenda-item.ts";
import type { StandingItem } from "../../../domain/meeting/body.ts";
import type { WantedSection } from "../../../domain/meeting/revise-sections.ts";
import { type EditedRow, fieldName, isNewRow, isRetired } from "../../ui/admin/edited-rows.ts";
import type { FieldWrong } from "./form-answer.ts";
import { optional, ticked, written, wrong } from "./read-fields.ts";

const mostRows = 50;

/** The rows of a list as they were sent: in the order of their fields `row`, with the fields named. */
export function sentRows(sent: FormData, fields: readonly string[]): readonly EditedRow[] {
  const ids = new Set(sent.getAll("row").map(String));
  return [...ids].map((id) => ({
    id,
    fields: Object.fromEntries(fields.map((field) => [field, String(sent.get(fieldName(field, id)) ?? "")])),
  }));
}

/** What was read, and what is wrong: each row's by the name of its field, the list's own by `rows`. */
export interface ReadRows<T> {
  readonly values: readonly T[];
  readonly errors: Record<string, FieldWrong>;
}

/** Reads each row; what is wrong is told by the name of its field, what is wrong with the list by `rows`. */
function readRows<Schema extends z.ZodType, T>(
  rows: readonly EditedRow[],
  schema: Schema,
  toValue: (read: z.output<Schema>, row: EditedRow) => T,
): ReadRows<T> {
  const errors: Record<string, FieldWrong> = rows.length > mostRows ? { rows: "tooMany" } : {};
  const values = rows.flatMap((row) => {
    const read = schema.safeParse(row.fields);
    if (read.success) return [toValue(read.data, row)];
    for (const { path, message } of read.error.issues) {
      errors[fieldName(String(path[0]), row.id)] ??= message as FieldWrong;
    }
    return [];
  });
  return { values, errors };
}

/** Marks what stands in the list twice, whatever its case. */
function markTwice(
  rows: readonly EditedRow[],
  field: string,
  key: FieldWrong,
  errors: Record<string, FieldWrong>,
): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const words = (row.fields[field] ?? "").trim().toLocaleLowerCase("da");
    if (words !== "" && seen.has(words)) errors[fieldName(field, row.id)] ??= key;
    seen.add(words);
  }
}

export const sectionFields = ["heading", "help", "writtenBy", "isRequired", "isRetired"] as const;
const sectionRow = z.object({
  heading: written("heading", 120),
  help: optional("help", 500),
  writtenBy: z.enum(["case-author", "secretary"], wrong("choice")),
  isRequired: ticked,
  isRetired: ticked,
});

/** The section template. */
export function readSections(rows: readonly EditedRow[]): ReadRows<WantedSection> {
  const read = readRows(
    rows,
    sectionRow,
    ({ help, ...section }, row): WantedSection => ({
      ...section,
      help: help === "" ? null : help,
      key: isNewRow(row) ? null : row.id,
    }),
  );
  const shown = rows.filter((row) => !isRetired(row));
  if (shown.length === 0) read.errors.rows = "sections";
  markTwice(shown, "heading", "headingTwice", read.errors);
  return read;
}

export const groundFields = ["ground"] as const;

/** The grounds for closing. */
export function readGrounds(rows: readonly EditedRow[]): ReadRows<string> {
  const read = readRows(rows, z.object({ ground: written("ground") }), ({ ground }) => ground);
  markTwice(rows, "ground", "groundTwice", read.errors);
  return read;
}

export const standingFields = ["title", "kind", "place"] as const;
const standingRow = z.object({
  title: written("standingTitle"),
  kind: z.enum(itemKinds, wrong("choice")),
  place: z.enum(["first", "last"], wrong("choice")),
});

/** The items of every agenda. */
export const readStandingItems = (rows: readonly EditedRow[]): ReadRows<StandingItem> =>
  readRows(rows, standingRow, (item): StandingItem => item);
