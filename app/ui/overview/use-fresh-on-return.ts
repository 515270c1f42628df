import { useEffect } from "react";
import { useCalmRevalidation } from "../use-calm-revalidation.ts";

/** Fetches the page's data anew when its reader comes back to it: what awaits them may be done meanwhile. */
export function useFreshOnReturn(): void {
  const revalidate = useCalmRevalidation();
  useEffect(() => {
    const onReturn = () => {
      if (document.visibilityState === "visible") revalidate();
    };
    document.addEventListener("visibilitychange", onReturn);
    window.addEventListener("focus", onReturn);
    return () => {
      document.removeEventListener("visibilitychange", onReturn);
      window.removeEventListener("focus", onReturn);
    };
  }, [revalidate]);
}
