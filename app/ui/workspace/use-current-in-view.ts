import { type RefObject, useEffect } from "react";

/** Brings the line of the item that is shown into view, in an agenda that is longer than the screen. */
export function useCurrentInView(list: RefObject<HTMLElement>, currentId: string | null): void {
  useEffect(() => {
    if (currentId === null) return;
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  }, [list, currentId]);
}
