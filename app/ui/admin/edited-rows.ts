/** A line of a list that is being edited: `id` holds while it moves, also while it is new. */
export interface EditedRow {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a button of the list asks for: `up:ID`, `down:ID`, `remove:ID`, `restore:ID`, `add`. */
export type RowCommand =
  | { readonly kind: "add" }
  | { readonly kind: "up" | "down" | "remove" | "restore"; readonly id: string };

export interface RowRules {
  /** Fields of a new line. */
  readonly blank: Readonly<Record<string, string>>;
  /** True for a line that removing only hides, by its field `isRetired`. */
  readonly isKept: (row: EditedRow) => boolean;
}

const newPrefix = "new-";
export const isNewRow = ({ id }: Pick<EditedRow, "id">): boolean => id.startsWith(newPrefix);
export const isRetired = ({ fields }: EditedRow): boolean => fields.isRetired === "on";

/** The command that a pressed button sends, or null for none that there is. */
export function readCommand(value: unknown): RowCommand | null {
  if (value === "add") return { kind: "add" };
  const [, kind, id] = /^(up|down|remove|restore):(.+)$/s.exec(String(value)) ?? [];
  return kind === undefined || id === undefined ? null : { kind: kind as "up", id };
}

/** The rows after a command: the same on the server, for whoever has no scripts, and in the browser. */
export function editRows(rows: readonly EditedRow[], command: RowCommand, rules: RowRules): readonly EditedRow[] {
  switch (command.kind) {
    case "add":
      return [...rows, { id: freeId(rows), fields: rules.blank }];
    case "up":
    case "down":
      return moveRow(rows, command.id, placeOf(rows, command.id) + (command.kind === "up" ? -1 : 1));
    case "remove":
      return rows.flatMap((row) => {
        if (row.id !== command.id) return row;
        return rules.isKept(row) ? { ...row, fields: { ...row.fields, isRetired: "on" } } : [];
      });
    case "restore":
      return rows.map((row) => (row.id === command.id ? { ...row, fields: { ...row.fields, isRetired: "" } } : row));
  }
}

/** Puts a row at a place among those that are not retired; a place outside the list changes nothing. */
export function moveRow(rows: readonly EditedRow[], id: string, place: number): readonly EditedRow[] {
  const shown = rows.filter((row) => !isRetired(row));
  const row = shown.find((candidate) => candidate.id === id);
  if (row === undefined || place < 0 || place >= shown.length) return rows;
  const others = shown.filter((other) => other !== row);
  return [...others.slice(0, place), row, ...others.slice(place), ...rows.filter(isRetired)];
}

/** A row's place among those that are not retired; -1 for none. */
export const placeOf = (rows: readonly EditedRow[], id: string): number =>
  rows.filter((row) => !isRetired(row)).findIndex((row) => row.id === id);

function freeId(rows: readonly EditedRow[]): string {
  let number = 1;
  while (rows.some(({ id }) => id === `${newPrefix}${number}`)) number += 1;
  return `${newPrefix}${number}`;
}

/** The name under which a field of a row is sent. */
export const fieldName = (field: string, id: string): string => `${field}-${id}`;
