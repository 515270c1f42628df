import type { Room } from "../../domain/document/room.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { SessionView } from "../services/session-view.ts";
import { type CloseReason, refused, tryAgain } from "./close-reason.ts";
import type { CollabOptions, RoomRole } from "./collab-options.ts";

export type Judgement =
  | { readonly isWelcome: true; readonly session: SessionView; readonly role: RoomRole }
  | { readonly isWelcome: false; readonly close: CloseReason };

export type JudgingParts = Pick<CollabOptions, "authenticate" | "authorizeRoom" | "log">;

/** Who asks, and what they may do in a room, by what is true now. A fault counts as no. Never rejects. */
export async function judge(parts: JudgingParts, cookie: string | undefined, room: Room): Promise<Judgement> {
  try {
    const session = await parts.authenticate(cookie);
    if (session === null) return { isWelcome: false, close: refused("log-in-required") };
    return { isWelcome: true, session, role: await parts.authorizeRoom(session.actor, room) };
  } catch (error) {
    if (isRefusal(error)) return { isWelcome: false, close: refused(error.refusal) };
    parts.log.error({ err: error, item: room.itemId }, "right to a room not judged");
    return { isWelcome: false, close: tryAgain };
  }
}
