import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { type Room, roomName } from "../../../domain/document/room.ts";
import { type EditorText, editorText } from "../../editor/editor-text.ts";
import type { Person } from "../../editor/person.ts";
import { hasNothingToHandBack, type RoomState } from "../../editor/room-state.ts";
import { forgetReturnedRoom, useIsReturned } from "../../offline/returned-rooms.ts";
import { useLocale, useRootData } from "../use-text.ts";
import { RoomStates } from "./room-states.ts";

const States = createContext(new RoomStates(""));

/** Where editors below tell what is true of saving. */
export const RoomStatesProvider = States.Provider;

interface Writing {
  readonly person: Person;
  readonly text: EditorText;
  readonly onState: (state: RoomState) => void;
}

/**
 * What an editor needs, for as long as the reader may write; and afterwards until nothing of what they wrote is unsaved,
 * so that they can copy it; also what they wrote before this page came. Null for anyone else.
 */
export function useWriting(zone: Room["zone"], mayWrite: boolean): Writing | null {
  const { user } = useRootData();
  const text = editorText[useLocale()];
  const { itemId, tell } = useContext(States);
  const onState = useCallback(
    (state: RoomState) => {
      if (hasNothingToHandBack(state)) forgetReturnedRoom(roomName({ itemId, zone }));
      tell(zone, state);
    },
    [itemId, tell, zone],
  );
  const isWriting = useIsWriting(zone, mayWrite);
  return user === null || !isWriting ? null : { person: user.person, text, onState };
}

/** Whether the reader may write, or has written in vain. */
export function useIsWriting(zone: Room["zone"], mayWrite: boolean): boolean {
  const states = useContext(States);
  const isReturned = useIsReturned(roomName({ itemId: states.itemId, zone }));
  const isWriting = () => mayWrite || isReturned || states.hasUnsaved(zone);
  return useSyncExternalStore(states.subscribe, isWriting, () => mayWrite);
}
