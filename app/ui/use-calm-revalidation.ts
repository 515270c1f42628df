import { useNavigation, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/**
 * Fetches the page's data anew: once at a time, and once more for all that changed meanwhile. Many small changes of many
 * people thus cost one fetch each way, and none is broken off by the next. Nor is a navigation: its own fetch goes first.
 */
export function useCalmRevalidation(): () => void {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  const isFetching = state !== "idle" || navigation.state !== "idle";
  const latest = useRef({ revalidate, isFetching });
  latest.current = { revalidate, isFetching };
  const isStale = useRef(false);
  // After every render: a fetch may be over before its "loading" was ever drawn, and no change of state tells of it.
  useEffect(() => {
    if (isFetching || !isStale.current) return;
    isStale.current = false;
    latest.current.isFetching = true;
    latest.current.revalidate();
  });
  return useCallback(() => {
    if (latest.current.isFetching) {
      isStale.current = true;
      return;
    }
    latest.current.isFetching = true;
    latest.current.revalidate();
  }, []);
}
