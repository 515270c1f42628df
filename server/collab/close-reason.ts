import { asRoomRefusal, closeCodeOf } from "../../domain/document/room-refusals.ts";
import { tryAgainCode } from "../../domain/document/wire.ts";
import type { RefusalCode } from "../../domain/refusal.ts";

/** Why a socket is closed: what the client's close event says. */
export interface CloseReason {
  readonly code: number;
  readonly reason: string;
  readonly refusal: RefusalCode | null;
}

/** After these a y-websocket client connects again by itself, and sends again what was not taken in. */
export const tryAgain: CloseReason = { code: tryAgainCode, reason: "try-again", refusal: null };
export const serverRestarts: CloseReason = { code: 1012, reason: "server-restarts", refusal: null };

/** After these it doesn't: asking again would not help. The reason is the refusal's code. */
export function refused(refusal: RefusalCode): CloseReason {
  const reason = asRoomRefusal(refusal) ?? "not-allowed";
  return { code: closeCodeOf[reason], reason, refusal: reason };
}
