import { createContext, useContext, useState } from "react";
import { type EditorText, editorText } from "../../editor/editor-text.ts";
import type { Person } from "../../editor/person.ts";
import type { RoomState } from "../../editor/room-state.ts";
import { useIsReturned } from "../../offline/returned-rooms.ts";
import { useLocale, useRootData } from "../use-text.ts";

const StateSink = createContext<((state: RoomState) => void) | undefined>(undefined);

/** Where editors below tell what is true of saving. */
export const RoomStateSink = StateSink.Provider;

/** True while something that was written is on this device alone. */
export const isUnsaved = (state: RoomState): boolean => "waiting" in state && state.waiting > 0;

interface Writing {
  readonly person: Person;
  readonly text: EditorText;
  readonly onState: (state: RoomState) => void;
}

/**
 * What an editor needs, for as long as the reader may write; and afterwards until nothing of what they wrote is unsaved,
 * so that they can copy it; also what they wrote before this page came (`roomName`). Null for anyone else.
 */
export function useWriting(mayWrite: boolean, roomName: string): Writing | null {
  const { user } = useRootData();
  const locale = useLocale();
  const onState = useContext(StateSink);
  const [hasUnsaved, setHasUnsaved] = useState(false);
  const isReturned = useIsReturned(roomName);
  if (user === null || !(mayWrite || hasUnsaved || isReturned)) return null;
  return {
    person: user.person,
    text: editorText[locale],
    onState: (state) => {
      setHasUnsaved(isUnsaved(state));
      onState?.(state);
    },
  };
}
