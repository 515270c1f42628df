import { useEffect, useId, useRef } from "react";
import { tellUnsaved, type UnsavedWork } from "./unsaved-work.ts";

/** Whoever leaves the page while there is such work is asked, or waits until it is saved ({@link LeaveGuard}). */
export function useUnsavedWork(work: (Omit<UnsavedWork, "save"> & Partial<UnsavedWork>) | null): void {
  const id = useId();
  const latest = useRef(work);
  latest.current = work;
  const what = work?.what;
  const state = work?.state;
  useEffect(() => {
    const isAny = what !== undefined && state !== undefined;
    tellUnsaved(id, isAny ? { what, state, save: () => latest.current?.save?.() } : null);
  }, [id, what, state]);
  // Apart from the above: between two states of one work there is no moment without it.
  useEffect(() => () => tellUnsaved(id, null), [id]);
}
