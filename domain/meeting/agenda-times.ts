import type { AgendaItem } from "./agenda-item.ts";

/** When an item is expected to begin. */
export interface ExpectedStart {
  /** An instant, ISO 8601 in UTC. */
  readonly at: string;
  /** True when an item before it has no estimate: it begins then or later. */
  readonly isEarliest: boolean;
}

type Estimated = Pick<AgendaItem, "estimatedMinutes">;

/** When each item is expected to begin, if the meeting begins on time and each takes as long as estimated. */
export function expectedStarts(startsAt: string, items: readonly Estimated[]): readonly ExpectedStart[] {
  return items.map((_, index) => {
    const before = items.slice(0, index);
    return {
      at: new Date(Date.parse(startsAt) + estimatedInAll(before) * 60_000).toISOString(),
      isEarliest: before.some(({ estimatedMinutes }) => estimatedMinutes === null),
    };
  });
}

/** Minutes that the items take together, as far as they are estimated. */
export const estimatedInAll = (items: readonly Estimated[]): number =>
  items.reduce((sum, { estimatedMinutes }) => sum + (estimatedMinutes ?? 0), 0);
