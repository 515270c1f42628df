import type { CloseReason } from "./close-reason.ts";
import type { LiveRoom } from "./live-room.ts";

/** Where an update comes from: a person's connection, or the server itself, which has no id. */
export interface Writer {
  readonly room: LiveRoom;
  readonly person: { readonly id: string | null };
  /** Called when what it wrote could not be stored. */
  close(reason: CloseReason): void;
}

/** The server's own hand. A new one for each update: what follows a failed one of the same writer isn't stored. */
export const serverHand = (room: LiveRoom): Writer => ({ room, person: { id: null }, close: () => {} });
