import type { EditorText } from "./editor-text.ts";
import type { RoomConnection } from "./room-connection.ts";
import { useRoomState } from "./use-room.ts";
import { useWriters } from "./use-writers.ts";

/** Who else is writing; while offline, that others can't be seen. */
export function Writers({ room, text }: { room: RoomConnection; text: EditorText }) {
  const names = useWriters(room);
  const state = useRoomState(room);
  const words = state.kind === "offline" ? text.othersWhenOnline : names.length > 0 ? text.writers(names) : "";
  // There is room for two names; the carets in the text have them all.
  const isMany = names.length > 2 && state.kind !== "offline";
  return (
    <span className="ed-writers" title={words}>
      {isMany ? text.manyWriters(names.length) : words}
    </span>
  );
}
