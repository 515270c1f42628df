import type { Room } from "../../../domain/document/room.ts";
import type { HistoryView, SessionEntry, VersionEntry } from "../../http/context.ts";

/** Which two moments of which text are looked at; with `isStill` the later alone, as it stood. */
export interface HistoryChoice {
  readonly zone: Room["zone"];
  readonly from: number;
  readonly to: number;
  readonly isStill: boolean;
}

export type HistoryEntry = SessionEntry | VersionEntry;

/** The part of the address that makes a choice. */
export function historySearch({ zone, from, to, isStill }: HistoryChoice): string {
  const search = new URLSearchParams({ zone, from: String(from), to: String(to) });
  if (isStill) search.set("view", "still");
  return `?${search}`;
}

/** Reads a choice; what the address leaves open is the newest, compared with what was before it. Null with no history. */
export function choiceIn(
  search: URLSearchParams,
  zone: Room["zone"],
  { entries }: Pick<HistoryView, "entries">,
): HistoryChoice | null {
  const to = numberIn(search, "to") ?? entries[0]?.seq;
  if (to === undefined) return null;
  const from = numberIn(search, "from") ?? beforeOf(to, entries);
  return { zone, from: Math.min(from, to), to: Math.max(from, to), isStill: search.get("view") === "still" };
}

/** A moment's number; what is none at all becomes one that there isn't. */
function numberIn(search: URLSearchParams, name: string): number | null {
  const value = search.get(name);
  if (value === null || value === "") return null;
  return /^\d{1,15}$/.test(value) ? Number(value) : -1;
}

function beforeOf(seq: number, entries: readonly HistoryEntry[]): number {
  const moments = entries.flatMap((entry) => ("moments" in entry ? entry.moments : []));
  return [...entries, ...moments].find((each) => each.seq === seq)?.before ?? 0;
}

/** When the moment with this number was; null for the beginning. An instant. */
export function instantIn(seq: number, entries: readonly HistoryEntry[]): string | null {
  const instants = entries.flatMap((entry): readonly { seq: number; at: string }[] =>
    entry.kind === "session" ? entry.moments : [entry],
  );
  return instants.find((each) => each.seq === seq)?.at ?? null;
}
