/** A stretch of time; `to` is null while it lasts. Instants, ISO 8601 in UTC. */
export interface Interval {
  readonly from: string;
  readonly to: string | null;
}

/** True when the two have time in common. */
export const overlap = (a: Interval, b: Interval): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** True when `outer` lasts from before `inner` began until after it ended. */
export const covers = (outer: Interval, inner: Interval): boolean =>
  outer.from <= inner.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to));

/** How long they lasted together, in milliseconds, seen from `now`. */
export const lengthOf = (intervals: readonly Interval[], now: Date): number =>
  intervals.reduce((sum, { from, to }) => sum + (to === null ? now.getTime() : Date.parse(to)) - Date.parse(from), 0);
