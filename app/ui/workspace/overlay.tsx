import { useLocation, useNavigate } from "@remix-run/react";
import { X } from "lucide-react";
import { useEffect } from "react";
import { useHydrated } from "../use-hydrated.ts";
import { useText } from "../use-text.ts";
import { PartLink } from "./part-link.tsx";

/** The parts of the workspace that lie over the paper where there is no room beside it. */
const overlays = ["#dagsorden", "#om-punktet", "#historik"];

/**
 * Which part lies over the paper, as attributes for the workspace's outermost element. It stands in the address, so
 * that it works without scripts (`:target`), with Back, and from a bookmark. Esc closes it.
 */
export function useOverlay(): { "data-scripted"?: ""; "data-over"?: string } {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const isHydrated = useHydrated();
  const open = overlays.includes(hash) ? hash.slice(1) : null;
  useEffect(() => {
    if (open === null) return;
    document.getElementById(open)?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") navigate({ pathname, search, hash: "#main" }, { replace: true });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [open, pathname, search, navigate]);
  if (!isHydrated) return {};
  return { "data-scripted": "", ...(open !== null && { "data-over": open }) };
}

/** Shown only where the part lies over the paper. */
export function CloseOverlay() {
  const text = useText();
  return (
    <PartLink className="btn btn-icon close-over" to="#main" aria-label={text.close}>
      <X className="ic" />
    </PartLink>
  );
}
