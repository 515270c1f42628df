import { useEffect, useRef } from "react";
import { useRootData } from "../use-text.ts";
import { createSingleKeys } from "./single-keys.ts";

/** Does what single keys stand for, such as `j` or `g o`, unless their reader has turned them off or a dialog is open. */
export function useSingleKeys<Name extends string>(
  shortcuts: Readonly<Record<string, Name>>,
  act: (name: Name) => void,
): void {
  const { hasSingleKeys } = useRootData();
  const latest = useRef({ shortcuts, act });
  latest.current = { shortcuts, act };
  useEffect(() => {
    if (!hasSingleKeys) return;
    const read = createSingleKeys(latest.current.shortcuts);
    const onKeyDown = (event: KeyboardEvent) => {
      const name = read(event, isInText(event.target));
      if (name === null || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      latest.current.act(name);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [hasSingleKeys]);
}

/** Fields, texts that are written, and lists in which letters have a meaning of their own. */
const isInText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest("input, textarea, select, [role=textbox], [role=listbox], [role=combobox], [role=menu]") !== null ||
    target.closest("[contenteditable]:not([contenteditable=false])") !== null);
