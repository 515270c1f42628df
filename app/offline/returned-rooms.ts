import { useSyncExternalStore } from "react";

let names: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const none: ReadonlySet<string> = new Set();

/** Rooms whose changes the server takes no more: their editors are shown once more, to hand them back. */
export function returnRooms(rooms: readonly string[]): void {
  // What was once to be handed back stays on screen until the page goes.
  if (rooms.every((name) => names.has(name))) return;
  names = new Set([...names, ...rooms]);
  for (const listener of listeners) listener();
}

/** Whether something of this room is to be handed back. */
export function useIsReturned(roomName: string): boolean {
  const rooms = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => names,
    () => none,
  );
  return rooms.has(roomName);
}
