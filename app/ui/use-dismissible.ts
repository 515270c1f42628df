import { useEffect, useRef } from "react";

/**
 * Closes an open `<details>` with Esc, which gives focus back to its button, and with a press outside it; `keepsOpen`
 * where that would move what is being pressed.
 */
export function useDismissible({ keepsOpen = false }: { keepsOpen?: boolean } = {}) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !ref.current?.open) return;
      ref.current.open = false;
      ref.current.querySelector("summary")?.focus();
    };
    const onPointerDown = (event: PointerEvent) => {
      if (!keepsOpen && ref.current?.open && !ref.current.contains(event.target as Node)) ref.current.open = false;
    };
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("pointerdown", onPointerDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("pointerdown", onPointerDown);
    };
  }, [keepsOpen]);
  return ref;
}
