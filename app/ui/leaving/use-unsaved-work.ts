import { useEffect, useId, useRef } from "react";
import { tellUnsaved, type UnsavedWork } from "./unsaved-work.ts";

/** Whoever leaves the page while there is such work is asked, or waits until it is saved ({@link LeaveGuard}). */
export function useUnsavedWork(
  work: (Pick<UnsavedWork, "what" | "state"> & Partial<Pick<UnsavedWork, "name" | "save">>) | null,
): void {
  const id = useId();
  const latest = useRef(work);
  latest.current = work;
  const what = work?.what;
  const state = work?.state;
  const name = work?.name ?? "";
  useEffect(() => {
    const isAny = what !== undefined && state !== undefined;
    tellUnsaved(id, isAny ? { what, state, name, save: () => latest.current?.save?.() } : null);
  }, [id, what, state, name]);
  // Apart from the above: between two states of one work there is no moment without it.
  useEffect(() => () => tellUnsaved(id, null), [id]);
}
