import { useBlocker, useLocation, useNavigate } from "@remix-run/react";
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
  const tried = useRef<Leave | null>(null);
  const isLetGo = useRef(false);
  const [held, setHeld] = useState<Leave | null>(null);
  const blocker = useBlocker(({ currentLocation, nextLocation, historyAction }) => {
    if (isLetGo.current || currentLocation.pathname === nextLocation.pathname || !mustHold()) return false;
    const { pathname, search, hash } = nextLocation;
    tried.current = { to: `${pathname}${search}${hash}`, action: historyAction, place: placeNow() };
    return true;
  });
  useEffect(() => {
    if (blocker.state === "blocked") setHeld(tried.current);
  }, [blocker]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has come to a page is no longer on the way there.
  useEffect(() => {
    isLetGo.current = false;
    setHeld(null);
  }, [location.pathname]);

  const go = () => {
    setHeld(null);
    if (blocker.state === "blocked") return blocker.proceed();
    if (held === null) return;
    isLetGo.current = true;
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

const placeNow = (): number => Number((history.state as { idx?: number } | null)?.idx ?? 0);
