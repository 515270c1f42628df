import { type Blocker, useBlocker, useLocation, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";

/** Where someone was going when they were held. */
interface Leave {
  readonly to: string;
  readonly action: "POP" | "PUSH" | "REPLACE";
  /** The place of where they were going among the pages that were visited; the router numbers them. */
  readonly place: number;
}

export interface HeldLeave {
  readonly isHeld: boolean;
  /** Goes where the person was going. */
  readonly go: () => void;
  readonly stay: () => void;
}

/**
 * Holds whoever goes to another page while `mustHold` says so. The router forgets whom it holds whenever the page fetches its
 * data anew, and a live page does so at any time: therefore it is remembered here.
 */
export function useHeldLeave(mustHold: () => boolean): HeldLeave {
  const navigate = useNavigate();
  const location = useLocation();
  const isLetGo = useRef(false);
  const [held, setHeld] = useState<Leave | null>(null);
  const blocker = useBlocker(({ currentLocation, nextLocation, historyAction }) => {
    if (isLetGo.current || currentLocation.pathname === nextLocation.pathname || !mustHold()) return false;
    const { pathname, search, hash } = nextLocation;
    setHeld({ to: `${pathname}${search}${hash}`, action: historyAction, place: placeNow() });
    return true;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has come to a page is no longer on the way there.
  useEffect(() => {
    isLetGo.current = false;
    setHeld(null);
  }, [location.pathname]);

  const go = () => {
    setHeld(null);
    isLetGo.current = true;
    if (hasProceeded(blocker) || held === null) return;
    if (held.action === "POP") navigate(held.place - placeNow());
    else navigate(held.to, { replace: held.action === "REPLACE" });
  };
  const latestGo = useRef(go);
  latestGo.current = go;
  return {
    isHeld: held !== null,
    go: useCallback(() => latestGo.current(), []),
    stay: () => {
      setHeld(null);
      if (blocker.state === "blocked") blocker.reset();
    },
  };
}

/** False when the router has forgotten meanwhile whom it held: it throws then, and nothing has happened. */
function hasProceeded(blocker: Blocker): boolean {
  if (blocker.state !== "blocked") return false;
  try {
    blocker.proceed();
    return true;
  } catch {
    return false;
  }
}

const placeNow = (): number => Number((history.state as { idx?: number } | null)?.idx ?? 0);
