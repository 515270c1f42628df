/** For how long someone has a role. Days are `YYYY-MM-DD` in Denmark and belong to the term; null: without end. */
export interface Term {
  readonly from: string | null;
  readonly to: string | null;
  /** When an administrator ended it before its time: an instant, ISO 8601 in UTC. */
  readonly endedAt: string | null;
}

export const unlimited: Term = { from: null, to: null, endedAt: null };

/** Where a term is on a day: not begun, in force, or over. */
export function termState({ from, to, endedAt }: Term, today: string): "coming" | "in-force" | "over" {
  if (endedAt !== null || (to !== null && to < today)) return "over";
  return from !== null && from > today ? "coming" : "in-force";
}

/** [B2] Only then does the role give any right. */
export const isInForce = (term: Term, today: string): boolean => termState(term, today) === "in-force";

/** Whether both are in force on some day, today or later. */
export function overlap(one: Term, other: Term, today: string): boolean {
  if (termState(one, today) === "over" || termState(other, today) === "over") return false;
  return begins(one) <= ends(other) && begins(other) <= ends(one);
}

// "~" comes after every digit, as "" comes before.
const begins = ({ from }: Term) => from ?? "";
const ends = ({ to }: Term) => to ?? "~";
