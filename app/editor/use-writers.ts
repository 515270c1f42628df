import { useSyncExternalStore } from "react";
import { personOfState } from "./person.ts";
import type { RoomConnection } from "./room-connection.ts";

const separator = "\n";

/** Names of the others who have their caret in the room's text, in order of the alphabet, each once. */
export function useWriters(room: RoomConnection): readonly string[] {
  const names = useSyncExternalStore(
    (listener) => {
      room.awareness.on("change", listener);
      return () => room.awareness.off("change", listener);
    },
    () => writersOf(room).join(separator),
  );
  return names === "" ? [] : names.split(separator);
}

function writersOf(room: RoomConnection): string[] {
  const names = [...room.awareness.getStates()]
    .filter(([client, state]) => client !== room.doc.clientID && state.cursor)
    .map(([, state]) => personOfState(state.user))
    .filter(({ id, name }) => id !== room.person.id && name !== "")
    .map(({ name }) => name);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, "da"));
}
