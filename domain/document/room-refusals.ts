import type { RefusalCode } from "../refusal.ts";
import { closeCode } from "./wire.ts";

/** What a connection to a room can be closed with for good, and the close code of each. */
export const closeCodeOf = {
  "document-too-large": closeCode.tooLarge,
  "log-in-required": closeCode.logInRequired,
  "message-malformed": closeCode.malformed,
  "message-too-large": closeCode.tooLarge,
  "not-allowed": closeCode.notAllowed,
  "room-frozen": closeCode.frozen,
  "room-full": closeCode.tooMany,
  "room-quarantined": closeCode.quarantined,
  "room-read-only": closeCode.notAllowed,
  "room-unknown": closeCode.unknownRoom,
  "too-many-connections": closeCode.tooMany,
  "too-many-messages": closeCode.tooMany,
} as const satisfies Partial<Record<RefusalCode, number>>;

/** A refusal that closes a connection to a room. The editor has a sentence for each: editor-text.ts. */
export type RoomRefusal = keyof typeof closeCodeOf;

/** The refusal with this code, if it can close a connection. */
export function asRoomRefusal(code: string): RoomRefusal | null {
  return Object.hasOwn(closeCodeOf, code) ? (code as RoomRefusal) : null;
}
