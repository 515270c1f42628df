import { createContext, useContext } from "react";

/** Opens the list of shortcuts; null where there is none, as on a page of someone who is not logged in. */
export const OpenShortcutsContext = createContext<(() => void) | null>(null);

export const useOpenShortcuts = (): (() => void) | null => useContext(OpenShortcutsContext);
