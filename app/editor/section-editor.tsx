import { EditorContent } from "@tiptap/react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useAnnouncedText } from "./announce-text.ts";
import type { EditorText } from "./editor-text.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { LinkHint } from "./link-hint.tsx";
import { useLiveText } from "./live-text.tsx";
import type { RoomConnection } from "./room-connection.ts";
import { TextFrame } from "./text-frame.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useRoomRefusal, useWasSynced } from "./use-room.ts";
import { focusTools } from "./use-roving-focus.ts";
import { Writers } from "./writers.tsx";

export interface SectionEditorProps {
  readonly room: RoomConnection;
  /** Name of the XmlFragment: a section's key, or `decision`. */
  readonly fragment: string;
  readonly kind: "section" | "decision";
  /** Accessible name of the text: "Sagsfremstilling". */
  readonly label: string;
  readonly heading: ReactNode;
  readonly text: EditorText;
  /** The same text as the server rendered it, shown until the room's has come. */
  readonly fallback: ReactNode;
  /** What is to be said to the person here, over the text. */
  readonly notice: ReactNode;
}

/** One text of a room, written in place. */
export function SectionEditor(props: SectionEditorProps) {
  const { room, kind, heading, fallback, notice } = props;
  const wasSynced = useWasSynced(room);
  if (wasSynced) return <SyncedEditor {...props} />;
  return (
    <TextFrame kind={kind} heading={heading}>
      {notice}
      {fallback}
    </TextFrame>
  );
}

function SyncedEditor({ room, fragment, kind, label, heading, text, fallback, notice }: SectionEditorProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const [isLinking, setIsLinking] = useState(false);
  const hintId = useId();
  const isEditable = useRoomRefusal(room) === null;
  const openLink = () => {
    setIsLinking(isEditable);
    return true;
  };
  const editor = useLiveText({
    room,
    fragment,
    label,
    hintId,
    isEditable,
    placeholder: kind === "decision" ? text.emptyDecision : text.emptySection,
    onToolbar: () => focusTools(toolbar.current),
    onLink: openLink,
  });

  useEffect(() => {
    if (editor !== null) return room.texts.add(fragment, editor);
  }, [room, fragment, editor]);

  useAnnouncedText(fragment, editor);

  return (
    <TextFrame
      kind={kind}
      heading={heading}
      aside={kind === "decision" && <Writers room={room} text={text} />}
      tools={
        editor &&
        isEditable && <Toolbar editor={editor} label={label} text={text} toolbarRef={toolbar} onLink={openLink} />
      }
    >
      {notice}
      {editor === null ? fallback : <EditorContent editor={editor} />}
      <span id={hintId} className="vh">
        {text.keyboardHint}
      </span>
      {editor && isEditable && !isLinking && <LinkHint editor={editor} text={text.link} onEdit={openLink} />}
      {editor && isLinking && <LinkDialog editor={editor} text={text.link} onClose={() => setIsLinking(false)} />}
    </TextFrame>
  );
}
