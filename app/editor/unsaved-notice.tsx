import type { EditorText } from "./editor-text.ts";
import type { Person } from "./person.ts";
import { RefusedNotice } from "./refused-notice.tsx";
import type { RoomState } from "./room-state.ts";
import { useRoom } from "./use-room.ts";

interface UnsavedNoticeProps {
  readonly roomName: string;
  readonly person: Person;
  readonly text: EditorText;
  readonly onState: (state: RoomState) => void;
}

/** In place of a room's texts for someone who is shut out: what of their own writing was not saved. */
export default function UnsavedNotice({ roomName, person, text, onState }: UnsavedNoticeProps) {
  const room = useRoom({ roomName, person, onState });
  return room && <RefusedNotice room={room} text={text} isShutOut />;
}
