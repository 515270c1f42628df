import { useSyncExternalStore } from "react";

let names: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const none: ReadonlySet<string> = new Set();

/** Rooms whose changes the server takes no more: their editors are shown once more, to hand them back. */
export function returnRooms(rooms: readonly string[]): void {
  if (rooms.every((name) => names.has(name))) return;
  become(new Set([...names, ...rooms]));
}

/** Nothing of this room is left to be handed back: it was sent on, or given up. */
export function forgetReturnedRoom(room: string): void {
  if (names.has(room)) become(new Set([...names].filter((name) => name !== room)));
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

function become(rooms: ReadonlySet<string>): void {
  names = rooms;
  for (const listener of [...listeners]) listener();
}
