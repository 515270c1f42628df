import type { RichText } from "../../domain/document/rich-text.ts";
import { type Room, roomName } from "../../domain/document/room.ts";
import { bringProjectionUpToDate, type StoreParts } from "./projection.ts";

/** Reads a room's texts as of its last committed update: fragment name to rich text, empty where nobody has written. */
export function createRoomTexts(parts: StoreParts): (room: Room) => Promise<Readonly<Record<string, RichText>>> {
  return (room) => bringProjectionUpToDate(parts, roomName(room));
}
