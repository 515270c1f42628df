import type { AgendaItem } from "./agenda-item.ts";

/** As many items as an agenda may have. */
export const mostItems = 100;

/** The order after an item was put before another, or last (null); null when that other is not on the agenda. */
export function placedBefore(ids: readonly string[], id: string, beforeId: string | null): readonly string[] | null {
  if (id === beforeId) return ids.includes(id) ? ids : null;
  const others = ids.filter((other) => other !== id);
  const place = beforeId === null ? others.length : others.indexOf(beforeId);
  return place < 0 ? null : [...others.slice(0, place), id, ...others.slice(place)];
}

/** Before which item a new one goes: any other business stays last. Null: after them all. */
export function placeOfNew(items: readonly Pick<AgendaItem, "id" | "kind">[]): string | null {
  const lastOther = items.findLastIndex(({ kind }) => kind !== "any-other-business");
  return items[lastOther + 1]?.id ?? null;
}
