import type { Interval } from "./interval.ts";

/** Someone may not take part in an item (forvaltningsloven §§ 3-6). */
export interface Recusal {
  readonly id: string;
  readonly itemId: string;
  readonly personId: string;
  /** For the minutes; null where nobody wrote one. */
  readonly reason: string | null;
  /** An instant, ISO 8601 in UTC. */
  readonly declaredAt: string;
  /** The person, or the chair. */
  readonly declaredBy: string | null;
  readonly withdrawnAt: string | null;
}

/** Declared and not withdrawn. */
export const isInForce = ({ withdrawnAt }: Pick<Recusal, "withdrawnAt">): boolean => withdrawnAt === null;

/**
 * True for what the minutes tell (rule M7): a declaration that was withdrawn before the item was taken up was a mistake,
 * and kept nobody out of anything.
 */
export function isForTheMinutes({ withdrawnAt }: Recusal, sittings: readonly Interval[]): boolean {
  const begun = sittings[0]?.from ?? null;
  return withdrawnAt === null || (begun !== null && begun < withdrawnAt);
}

/** A person may take back their own declaration until the item is taken up; then it is for chair or secretary (rule M6). */
export const mayTakeBack = ({ personId, declaredBy }: Recusal, sittings: readonly Interval[]): boolean =>
  declaredBy === personId && sittings.length === 0;

/** When someone was out of the room because of a recusal; null while the item has not been treated without them. */
export function absenceOf({ declaredAt, withdrawnAt }: Recusal, sittings: readonly Interval[]): Interval | null {
  const missed = sittings.filter(
    ({ from, to }) => (to === null || declaredAt < to) && (withdrawnAt === null || from < withdrawnAt),
  );
  const [first] = missed;
  const last = missed.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: later(declaredAt, first.from), to: earlier(withdrawnAt, last.to) };
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b);
