import { covers, type Interval, overlap } from "./interval.ts";
import { absenceOf, isInForce, type Recusal } from "./recusal.ts";

/** As what someone takes part. */
export const capacities = ["chair", "member", "secretary", "substitute", "guest"] as const;
export type Capacity = (typeof capacities)[number];

/** Someone at a meeting, or someone who should have been. */
export interface Participant {
  readonly id: string;
  /** Null for who can't log in. */
  readonly personId: string | null;
  /** As it was when it was written down. */
  readonly name: string;
  readonly capacity: Capacity;
  /** The participant in whose place a substitute sits. */
  readonly substituteFor: string | null;
  /** They told that they do not come (afbud). */
  readonly hasApology: boolean;
  /** The one item that a guest takes part in; null for everybody else. */
  readonly itemId: string | null;
  /** Arrivals and departures, in order. */
  readonly intervals: readonly Interval[];
}

/** How much of an item someone took part in. */
export type PartTaken = "whole" | "part" | "none" | "recused";

/** An item as far as attendance asks: when it was treated, and who was recused. */
export interface TreatedItem {
  readonly id: string;
  readonly sittings: readonly Interval[];
  readonly recusals: readonly Recusal[];
}

/** True for who belongs in an item's attendance: the board, and the item's own guests. */
export const concerns = ({ itemId }: Participant, item: Pick<TreatedItem, "id">): boolean =>
  itemId === null || itemId === item.id;

/**
 * What part someone took in an item (rule M3): from arrivals and departures, from when the item was treated, and from
 * recusals. Before it is taken up: who is in the room now.
 */
export function partTaken(participant: Participant, { sittings, recusals }: TreatedItem): PartTaken {
  const own = recusals.filter(({ personId }) => personId === participant.personId);
  if (own.some(isInForce)) return "recused";
  const { intervals } = participant;
  if (sittings.length === 0) return isInTheRoom(participant) ? "whole" : "none";
  const wasOut = own.some((recusal) => absenceOf(recusal, sittings) !== null);
  if (!wasOut && sittings.every((sitting) => intervals.some((interval) => covers(interval, sitting)))) return "whole";
  return sittings.some((sitting) => intervals.some((interval) => overlap(interval, sitting))) ? "part" : "none";
}

/** True between an arrival and a departure. */
export const isInTheRoom = ({ intervals }: Pick<Participant, "intervals">): boolean =>
  intervals.some(({ to }) => to === null);

/** The first arrival and the last departure; null for who never came. */
export function stayOf({ intervals }: Pick<Participant, "intervals">): Interval | null {
  const [first] = intervals;
  const last = intervals.at(-1);
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}
