import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { RefusalData } from "./refusal-alert.tsx";

/**
 * Which minutes the reader has before them. The page follows the meeting while it is open, but an approval is of what was
 * read: of a text that came meanwhile only when they say that they have read it, or were told by a refusal.
 */
export function useReadMinutes(latest: string, refusal: RefusalData | null) {
  const [read, setRead] = useState(latest);
  const newest = useRef(latest);
  newest.current = latest;
  // The refusal is there before what the page fetches after it.
  const isFetched = useNavigation().state === "idle";
  useEffect(() => {
    if (refusal !== null && isFetched) setRead(newest.current);
  }, [refusal, isFetched]);
  return { sha256: read, isChanged: read !== latest, acknowledge: () => setRead(latest) };
}
