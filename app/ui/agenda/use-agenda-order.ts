import { useEffect, useRef, useState } from "react";
import { placedBefore } from "../../../domain/meeting/agenda-order.ts";
import type { MeetingView, OutlineItem } from "../../http/context.ts";
import { usePlaceForm } from "./use-place-form.ts";

interface Move {
  readonly id: string;
  readonly beforeId: string | null;
}

export interface AgendaOrder {
  /** As the person has arranged them, also while that is on its way. */
  readonly items: readonly OutlineItem[];
  /** Puts an item before another, or last (null). */
  readonly place: (id: string, beforeId: string | null) => void;
  /** One up (-1) or down (1); nothing at the ends. */
  readonly step: (id: string, by: 1 | -1) => void;
  /** The item that was moved last, to say where it is now. */
  readonly movedId: string | null;
  readonly trouble: string | null;
}

/** The order of an agenda while someone arranges it: each move is shown at once, and they are saved one after another. */
export function useAgendaOrder(meeting: MeetingView): AgendaOrder {
  const { fetcher, isPending, trouble } = usePlaceForm();
  const [queue, setQueue] = useState<readonly Move[]>([]);
  const [movedId, setMovedId] = useState<string | null>(null);
  const isSending = useRef(false);

  useEffect(() => {
    if (isPending) return;
    if (isSending.current) {
      isSending.current = false;
      // What could not be saved takes what was to follow it along: the agenda shows what is true.
      setQueue((waiting) => (trouble === null ? waiting.slice(1) : []));
      return;
    }
    const [next] = queue;
    if (next === undefined) return;
    isSending.current = true;
    fetcher.submit(
      { intent: "place", itemId: next.id, beforeId: next.beforeId ?? "" },
      { method: "post", action: `/meetings/${meeting.id}/agenda` },
    );
  }, [queue, isPending, trouble, fetcher, meeting.id]);

  const saved = meeting.items.map(({ id }) => id);
  const order = queue.reduce(
    (ids, { id, beforeId }) => placedBefore(ids, id, beforeId) ?? ids,
    saved as readonly string[],
  );
  const items = order.flatMap((id, index) => {
    const item = meeting.items.find((each) => each.id === id);
    return item === undefined ? [] : [{ ...item, number: index + 1 }];
  });
  const place = (id: string, beforeId: string | null) => {
    const placed = placedBefore(order, id, beforeId);
    if (placed === null || placed.every((each, index) => each === order[index])) return;
    setMovedId(id);
    setQueue((waiting) => [...waiting, { id, beforeId }]);
  };
  const step = (id: string, by: 1 | -1) => {
    const index = order.indexOf(id);
    const beforeId = by < 0 ? order[index - 1] : (order[index + 2] ?? null);
    if (index < 0 || beforeId === undefined || (by > 0 && index === order.length - 1)) return;
    place(id, beforeId);
  };
  return { items, place, step, movedId, trouble };
}
