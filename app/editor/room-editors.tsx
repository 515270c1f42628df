import type { EditorText } from "./editor-text.ts";
import type { Person } from "./person.ts";
import type { RoomState } from "./room-state.ts";
import { SectionEditor } from "./section-editor.tsx";
import { StillTexts, type WrittenText } from "./still-texts.tsx";
import { useRoom } from "./use-room.ts";

export interface RoomEditorsProps {
  readonly roomName: string;
  readonly person: Person;
  readonly kind: "section" | "decision";
  readonly texts: readonly WrittenText[];
  readonly text: EditorText;
  readonly onState?: ((state: RoomState) => void) | undefined;
}

/** Texts of a room over its one connection. The heavy part: with it come Tiptap, ProseMirror and Yjs. */
export default function RoomEditors({ roomName, person, kind, texts, text, onState }: RoomEditorsProps) {
  const room = useRoom({ roomName, person, onState });
  if (room === null) return <StillTexts kind={kind} texts={texts} />;
  return (
    <>
      {texts.map((written) => (
        <SectionEditor key={written.fragment} room={room} kind={kind} text={text} {...written} />
      ))}
    </>
  );
}
