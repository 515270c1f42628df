import { createContext, useContext } from "react";
import { type EditorText, editorText } from "../../editor/editor-text.ts";
import type { Person } from "../../editor/person.ts";
import type { RoomState } from "../../editor/room-state.ts";
import { useLocale, useRootData } from "../use-text.ts";

const StateSink = createContext<((state: RoomState) => void) | undefined>(undefined);

/** Where editors below tell what is true of saving. */
export const RoomStateSink = StateSink.Provider;

/** What every editor of the reader needs; null for nobody. */
export function useWriting(): { person: Person; text: EditorText; onState?: (state: RoomState) => void } | null {
  const { user } = useRootData();
  const locale = useLocale();
  const onState = useContext(StateSink);
  if (user === null) return null;
  return { person: user.person, text: editorText[locale], ...(onState && { onState }) };
}
