import { useNavigate } from "@remix-run/react";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { OpenShortcutsContext } from "./open-shortcuts.ts";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { useSingleKeys } from "./use-single-keys.ts";

/** The shortcuts that work on every page, and the sheet that lists them all. */
export function Shortcuts({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const open = useCallback(() => {
    if (dialog.current?.open !== false) return;
    // What is in it must be there when it opens: the browser gives focus to the first that can have it.
    flushSync(() => setOpen(true));
    dialog.current.showModal();
  }, []);
  useSingleKeys(everywhere, (name) => (name === "help" ? open() : navigate("/")));
  return (
    <OpenShortcutsContext.Provider value={open}>
      {children}
      <ShortcutSheet dialog={dialog} isOpen={isOpen} onClose={() => setOpen(false)} />
    </OpenShortcutsContext.Provider>
  );
}

const everywhere = { "?": "help", "g o": "overview" } as const;
