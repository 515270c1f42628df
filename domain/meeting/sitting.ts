import type { Interval } from "./interval.ts";

/** A time during which the meeting was at an item. An item may be taken up again after others. */
export interface Sitting extends Interval {
  readonly id: string;
  readonly itemId: string;
}

/** The sitting that the meeting is at; null between items. */
export const currentSitting = (sittings: readonly Sitting[]): Sitting | null =>
  sittings.find(({ to }) => to === null) ?? null;

/** Those of one item, in order. */
export const sittingsOf = (sittings: readonly Sitting[], itemId: string): readonly Sitting[] =>
  sittings.filter((sitting) => sitting.itemId === itemId);

export type ItemState = "not-begun" | "current" | "finished";

/** How far the meeting is with an item. */
export function stateOf(sittings: readonly Interval[]): ItemState {
  if (sittings.length === 0) return "not-begun";
  return sittings.some(({ to }) => to === null) ? "current" : "finished";
}

/** The sitting that was finished last, as long as nothing has been taken up since: it can be taken back (rule M2). */
export function lastFinished(sittings: readonly Sitting[]): Sitting | null {
  if (currentSitting(sittings) !== null) return null;
  return [...sittings].sort((a, b) => (a.to ?? "").localeCompare(b.to ?? "")).at(-1) ?? null;
}
