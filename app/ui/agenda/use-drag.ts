import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from "react";
import type { AgendaOrder } from "./use-agenda-order.ts";

/** Where a dragged item would land: before an item, or last (null). */
export interface Drag {
  readonly id: string;
  readonly beforeId: string | null;
}

/** How near the edge of the list the pointer makes it scroll, and by how much at a time; in pixels. */
const edge = { near: 48, by: 12 };

/** Drags items of a list by their handles, with mouse, pen or finger; Esc lets go. The list's entries have `data-item`. */
export function useDrag(list: RefObject<HTMLElement>, place: AgendaOrder["place"], step: AgendaOrder["step"]) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const isHeld = useRef(false);

  const landing = (clientY: number): string | null => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
    const below = entries.find((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return clientY < top + height / 2;
    });
    return below?.dataset.item ?? null;
  };
  const scrollAlong = (clientY: number) => {
    const scroller = list.current?.closest<HTMLElement>(".outline");
    const box = scroller?.getBoundingClientRect();
    if (!scroller || !box) return;
    if (clientY < box.top + edge.near) scroller.scrollTop -= edge.by;
    if (clientY > box.bottom - edge.near) scroller.scrollTop += edge.by;
  };
  const letGo = () => {
    isHeld.current = false;
    setDrag(null);
  };

  const handleOf = (id: string) => ({
    onPointerDown: ({ button, currentTarget, pointerId }: PointerEvent<HTMLButtonElement>) => {
      if (button !== 0) return;
      isHeld.current = true;
      currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (!isHeld.current) return;
      scrollAlong(clientY);
      setDrag({ id, beforeId: landing(clientY) });
    },
    onPointerUp: () => {
      // One that is put before itself stays.
      if (drag !== null && drag.beforeId !== id) place(id, drag.beforeId);
      letGo();
    },
    onPointerCancel: letGo,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape" && isHeld.current) letGo();
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
      if (by === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // On its own handle an item moves without Alt too.
      event.preventDefault();
      event.stopPropagation();
      step(id, by);
    },
  });
  return { drag, handleOf };
}
