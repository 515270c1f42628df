import { useSyncExternalStore } from "react";
import type { RoomRefusal } from "../../domain/document/room-refusals.ts";

/** What someone wrote that no server takes and no copy holds, in a room that no editor shows. It is on this page alone. */
export interface HandedBack {
  readonly personId: string;
  readonly roomName: string;
  /** Why the server doesn't take it. */
  readonly refusal: RoomRefusal;
  /** How many changes; more than 0. */
  readonly changes: number;
  /** What they put in, and no word of anybody else; "" when they deleted or formed only. */
  readonly words: string;
  /** Lets go of it. */
  readonly giveUp: () => void;
}

const rooms = new Map<string, HandedBack>();
const listeners = new Set<() => void>();
const none: readonly HandedBack[] = [];
let all = none;

/** What is handed back of a room, wherever on the page its author is; null when nothing is any more. */
export function handBack(room: string, what: HandedBack | null): void {
  if (what === null && !rooms.has(room)) return;
  if (what === null) rooms.delete(room);
  else rooms.set(room, what);
  all = [...rooms.values()];
  for (const listener of [...listeners]) listener();
}

/** Names of the rooms whose author had only to log in again. */
export const roomsOfReturned = (personId: string): readonly string[] =>
  all.flatMap((room) => (room.personId === personId && room.refusal === "log-in-required" ? [room.roomName] : []));

/** All that is handed back on this page, whosever it is. */
export function useHandedBack(): readonly HandedBack[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
    () => none,
  );
}
