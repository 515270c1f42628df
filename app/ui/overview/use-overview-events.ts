import { useEffect, useMemo, useRef } from "react";
import { atMostEvery } from "../../offline/at-most-every.ts";
import { useCalmRevalidation } from "../use-calm-revalidation.ts";
import { useEventStream } from "../use-event-stream.ts";

/** While people write, something changes every few seconds, and the overview shows little of it. */
const pauseMs = 5_000;

/** Keeps the overview true while it is open: it fetches its data anew when one of its reader's meetings has changed. */
export function useOverviewEvents(): void {
  const revalidate = useCalmRevalidation();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  const { ask, stop } = useMemo(() => atMostEvery(pauseMs, () => latest.current()), []);
  useEffect(() => stop, [stop]);
  useEventStream("/events", { onOpen: ask, onEvent: ask });
}
