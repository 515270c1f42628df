import type { Editor } from "@tiptap/core";
import Collaboration from "@tiptap/extension-collaboration";
import { useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef } from "react";
import { editorExtensions } from "./editor-extensions.ts";
import { cleanPastedHtml } from "./paste-clean.ts";
import { remoteCarets } from "./remote-carets.ts";
import type { RoomConnection } from "./room-connection.ts";
import { WritingManners, type WritingMannersOptions } from "./writing-manners.ts";

interface LiveTextOptions extends WritingMannersOptions {
  readonly room: RoomConnection;
  /** Name of the XmlFragment in the room's document. */
  readonly fragment: string;
  readonly label: string;
  readonly placeholder: string;
  /** Id of the element that says how to leave. */
  readonly hintId: string;
  readonly isEditable: boolean;
}

/** An editor on one fragment of a room; null in the first moment. Call it only once the room's text has come. */
export function useLiveText(options: LiveTextOptions): Editor | null {
  const { room, fragment, label, placeholder, hintId, isEditable } = options;
  const newest = useRef(options);
  newest.current = options;
  const extensions = useMemo(
    () => [
      ...editorExtensions(),
      // With a mapping of its own, the first showing is left to steady-binding.ts.
      Collaboration.configure({ document: room.doc, field: fragment, ySyncOptions: { mapping: new Map() } }),
      remoteCarets(room),
      WritingManners.configure({
        onToolbar: () => newest.current.onToolbar(),
        onLink: () => newest.current.onLink(),
      }),
    ],
    [room, fragment],
  );
  const editorProps = useMemo(
    () => ({
      attributes: {
        class: "ed-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-describedby": hintId,
        "aria-readonly": String(!isEditable),
        "data-placeholder": placeholder,
        // What is written is Danish in whatever language the tools are.
        lang: "da",
      },
      transformPastedHTML: cleanPastedHtml,
    }),
    [label, hintId, placeholder, isEditable],
  );
  const editor = useEditor(
    {
      extensions,
      editorProps,
      editable: isEditable,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      // The Content-Security-Policy lets in no style of a script: editor.css has it.
      injectCSS: false,
    },
    [extensions],
  );
  // An editor that stays is not told of new options by itself.
  useEffect(() => {
    editor?.setOptions({ editorProps, editable: isEditable });
  }, [editor, editorProps, isEditable]);
  return editor;
}
