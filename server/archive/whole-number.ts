/** What an attribute of a node says of a count or a start; 1 unless it is a whole number from 1 to a million. */
export const wholeNumber = (value: unknown): number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1e6 ? value : 1;
