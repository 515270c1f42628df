import { closeCode } from "../../domain/document/wire.ts";
import type { RefusalCode } from "../../domain/refusal.ts";

/** Why a socket is closed: what the client's close event says. */
export interface CloseReason {
  readonly code: number;
  readonly reason: string;
  readonly refusal: RefusalCode | null;
}

/** After these a y-websocket client connects again by itself, and sends again what was not taken in. */
export const tryAgain: CloseReason = { code: 1013, reason: "try-again", refusal: null };
export const serverRestarts: CloseReason = { code: 1012, reason: "server-restarts", refusal: null };

const codeOf: Partial<Record<RefusalCode, number>> = {
  "document-too-large": closeCode.tooLarge,
  "log-in-required": closeCode.logInRequired,
  "message-malformed": closeCode.malformed,
  "message-too-large": closeCode.tooLarge,
  "room-full": closeCode.tooMany,
  "room-quarantined": closeCode.quarantined,
  "room-unknown": closeCode.unknownRoom,
  "too-many-connections": closeCode.tooMany,
  "too-many-messages": closeCode.tooMany,
};

/** After these it doesn't: asking again would not help. The reason is the refusal's code. */
export function refused(refusal: RefusalCode): CloseReason {
  return { code: codeOf[refusal] ?? closeCode.notAllowed, reason: refusal, refusal };
}
