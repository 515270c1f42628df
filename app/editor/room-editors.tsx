import type { EditorText } from "./editor-text.ts";
import type { Person } from "./person.ts";
import { RefusedNotice } from "./refused-notice.tsx";
import type { RoomConnection } from "./room-connection.ts";
import type { RoomState } from "./room-state.ts";
import { SectionEditor } from "./section-editor.tsx";
import { type Arrangement, arranged, StillTexts, type WrittenText } from "./still-texts.tsx";
import { useRoom, useRoomRefusal } from "./use-room.ts";

export interface RoomEditorsProps {
  readonly roomName: string;
  readonly person: Person;
  readonly kind: "section" | "decision";
  readonly texts: readonly WrittenText[];
  readonly arrange?: Arrangement | undefined;
  readonly text: EditorText;
  readonly onState?: ((state: RoomState) => void) | undefined;
}

/** Texts of a room over its one connection. The heavy part: with it come Tiptap, ProseMirror and Yjs. */
export default function RoomEditors({ roomName, person, onState, ...rest }: RoomEditorsProps) {
  const room = useRoom({ roomName, person, onState });
  if (room === null) return <StillTexts {...rest} />;
  return <RoomTextEditors room={room} {...rest} />;
}

type RoomTextEditorsProps = Pick<RoomEditorsProps, "kind" | "texts" | "arrange" | "text"> & {
  readonly room: RoomConnection;
};

function RoomTextEditors({ room, kind, texts, arrange, text }: RoomTextEditorsProps) {
  const refusal = useRoomRefusal(room);
  const notice = refusal !== null && <RefusedNotice room={room} text={text} />;
  // The right to read is gone: nothing of the text stays in sight, only what its reader wrote can still be copied.
  if (refusal === "room-unknown") return notice;
  // Said once, where the person was last.
  const place = room.texts.foremost() ?? texts[0]?.fragment;
  return arranged(texts, arrange, (written) => (
    <SectionEditor
      key={written.fragment}
      room={room}
      kind={kind}
      text={text}
      notice={written.fragment === place && notice}
      {...written}
    />
  ));
}
