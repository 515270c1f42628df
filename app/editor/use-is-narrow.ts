import { type RefObject, useLayoutEffect, useState } from "react";

/** True while the element that holds `inner` is narrower than `width` (CSS pixels). */
export function useIsNarrow(inner: RefObject<HTMLElement>, width: number): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useLayoutEffect(() => {
    const outer = inner.current?.parentElement;
    if (!outer) return;
    const measure = () => setIsNarrow(outer.clientWidth < width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [inner, width]);
  return isNarrow;
}
