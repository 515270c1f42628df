/** A meeting's life, in order; `cancelled` leaves it from the first two. Source: product.md, "A meeting's life". */
export const stages = ["draft", "agenda-published", "in-session", "minutes-review", "approved", "archived"] as const;

export type Stage = (typeof stages)[number] | "cancelled";

/** True when `stage` is `from` or later in the life of a meeting that was not cancelled. */
export function hasReached(stage: Stage, from: (typeof stages)[number]): boolean {
  return stage !== "cancelled" && stages.indexOf(stage) >= stages.indexOf(from);
}
