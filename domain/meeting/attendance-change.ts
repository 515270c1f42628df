import { Refusal } from "../refusal.ts";
import { isInTheRoom, type Participant } from "./attendance.ts";
import type { Interval } from "./interval.ts";

/** What chair or secretary write down of someone's coming and going. `at` is an instant. */
export type AttendanceChange =
  | { readonly kind: "arrived"; readonly at: string | null }
  | { readonly kind: "left"; readonly at: string | null }
  | { readonly kind: "apology" }
  /** Nothing is known any more: for a slip of the finger. */
  | { readonly kind: "unknown" };

type Known = Pick<Participant, "hasApology" | "intervals">;

/**
 * What is known of someone after a change. An arrival of who is in the room, or a departure of who has gone, corrects the
 * time that was written down, where one is given. Refuses `input-invalid` for a departure before the arrival, or of who
 * never came.
 */
export function attendanceAfter({ hasApology, intervals }: Known, change: AttendanceChange, now: string): Known {
  const last = intervals.at(-1);
  const before = intervals.slice(0, -1);
  switch (change.kind) {
    case "apology":
      if (isInTheRoom({ intervals })) throw new Refusal("input-invalid", { field: "kind" });
      return { hasApology: true, intervals };
    case "unknown":
      return { hasApology: false, intervals: [] };
    case "arrived":
      if (last !== undefined && last.to === null) {
        return { hasApology: false, intervals: inOrder([...before, { from: change.at ?? last.from, to: null }], now) };
      }
      return { hasApology: false, intervals: inOrder([...intervals, { from: change.at ?? now, to: null }], now) };
    case "left":
      if (last === undefined) throw new Refusal("input-invalid", { field: "kind" });
      return {
        hasApology,
        intervals: inOrder([...before, { from: last.from, to: change.at ?? last.to ?? now }], now),
      };
  }
}

/** Refuses `input-invalid` for times that run backwards, or lie ahead. */
function inOrder(intervals: readonly Interval[], now: string): readonly Interval[] {
  const times = intervals.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const isOrdered = times.every((time, index) => index === 0 || (times[index - 1] ?? "") <= time);
  if (!isOrdered || (times.at(-1) ?? "") > now) throw new Refusal("input-invalid", { field: "at" });
  return intervals;
}
