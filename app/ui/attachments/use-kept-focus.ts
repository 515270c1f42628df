import { useEffect, useRef } from "react";

/**
 * A line that is moved by one of its own buttons keeps the focus: moving it in the page takes it away, and so does a button
 * that can go no further. `place` is where the line stands.
 */
export function useKeptFocus(place: number) {
  const row = useRef<HTMLLIElement>(null);
  const kept = useRef<{ readonly place: number; readonly selector: string } | null>(null);
  const keepFocus = () => {
    const focused = document.activeElement;
    if (focused === null || !row.current?.contains(focused)) return;
    const step = focused instanceof HTMLElement ? focused.dataset.step : undefined;
    kept.current = { place, selector: step === undefined ? "textarea" : `button[data-step="${step}"]` };
  };
  useEffect(() => {
    const { place: before, selector } = kept.current ?? { place, selector: "" };
    if (before === place) return;
    kept.current = null;
    const line = row.current;
    const wanted = line?.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
    (wanted ?? line?.querySelector<HTMLElement>("button[data-step]:not(:disabled)"))?.focus();
  }, [place]);
  return { row, keepFocus };
}
