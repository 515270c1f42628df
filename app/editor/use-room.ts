import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { RoomRefusal } from "../../domain/document/room-refusals.ts";
import type { Person } from "./person.ts";
import { openRoom, type RoomConnection } from "./room-connection.ts";
import type { RoomState } from "./room-state.ts";
import { tellHues } from "./tell-hues.ts";

export interface UseRoomOptions {
  readonly roomName: string;
  readonly person: Person;
  readonly onState?: ((state: RoomState) => void) | undefined;
}

/** Holds a room open for as long as the component is on screen. Null until it is. */
export function useRoom({ roomName, person, onState }: UseRoomOptions): RoomConnection | null {
  const [room, setRoom] = useState<RoomConnection | null>(null);
  const { id, name, initials } = person;
  // The newest callback, so that one written in place opens nothing anew.
  const tell = useRef(onState);
  useEffect(() => {
    tell.current = onState;
  });
  useEffect(() => {
    const opened = openRoom({
      roomName,
      person: { id, name, initials },
      onState: (state) => tell.current?.(state),
    });
    // Before any editor shows a caret.
    const stopTelling = tellHues(opened.awareness);
    setRoom(opened);
    return () => {
      setRoom(null);
      stopTelling();
      opened.release();
    };
  }, [roomName, id, name, initials]);
  return room;
}

/** What is true of the room now. */
export function useRoomState(room: RoomConnection): RoomState {
  return useSyncExternalStore(
    (listener) => room.subscribe(listener),
    () => room.state,
  );
}

/** Why the room is closed for good; null while it is not. Unlike its state, this changes with no keystroke. */
export function useRoomRefusal(room: RoomConnection): RoomRefusal | null {
  return useSyncExternalStore(
    (listener) => room.subscribe(listener),
    () => (room.state.kind === "refused" ? room.state.code : null),
  );
}

/** True while there is no connection. */
export function useIsOffline(room: RoomConnection): boolean {
  return useSyncExternalStore(
    (listener) => room.subscribe(listener),
    () => room.state.kind === "offline",
  );
}

/** True from the first time the room's whole text has come. */
export function useWasSynced(room: RoomConnection): boolean {
  return useSyncExternalStore(
    (listener) => room.subscribe(listener),
    () => room.wasSynced,
  );
}
