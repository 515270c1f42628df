import { type PointerEvent, useEffect, useRef, useState } from "react";

/**
 * Lines that are dragged by a handle, with mouse or finger. `move` puts a line at a place while it is dragged. The list's
 * children are its lines, each with its id in `data-row`.
 */
export function useDragOrder(move: (id: string, place: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const latest = useRef(move);
  latest.current = move;

  useEffect(() => {
    if (dragged === null) return;
    const onMove = (event: globalThis.PointerEvent) =>
      latest.current(dragged, placeAt(list.current, dragged, event.clientY));
    const onEnd = () => setDragged(null);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onEnd);
    window.addEventListener("pointercancel", onEnd);
    return () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onEnd);
      window.removeEventListener("pointercancel", onEnd);
    };
  }, [dragged]);

  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault();
      setDragged(id);
    },
  });
  return { list, dragged, handle };
}

/** How many of the other lines have their middle above the pointer. */
function placeAt(list: HTMLElement | null, dragged: string, y: number): number {
  return [...(list?.children ?? [])].filter((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return line instanceof HTMLElement && line.dataset.row !== dragged && (top + bottom) / 2 < y;
  }).length;
}
