import type { EditorText } from "./editor-text.ts";
import type { RoomConnection } from "./room-connection.ts";
import { useIsOffline } from "./use-room.ts";
import { useWriters } from "./use-writers.ts";

/** Who else is writing; while offline, that others can't be seen. */
export function Writers({ room, text }: { room: RoomConnection; text: EditorText }) {
  const names = useWriters(room);
  const isOffline = useIsOffline(room);
  const words = isOffline ? text.othersWhenOnline : names.length > 0 ? text.writers(names) : "";
  // There is room for one name; the carets in the text have them all.
  const isMany = names.length > 1 && !isOffline;
  return (
    <span className="ed-writers" title={words}>
      {isMany ? text.manyWriters(names.length) : words}
    </span>
  );
}
