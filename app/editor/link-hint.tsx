import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useCallback, useId, useRef, useState } from "react";
import type { EditorText } from "./editor-text.ts";
import { FloatingPanel } from "./floating-panel.tsx";
import { safeLink } from "./link-address.ts";

interface LinkHintProps {
  readonly editor: Editor;
  readonly text: EditorText["link"];
  readonly onEdit: () => void;
}

/** Where the link leads that the caret is in, and the way there: a click in a text that is written only moves the caret. */
export function LinkHint({ editor, text, onEdit }: LinkHintProps) {
  const href = useEditorState({ editor, selector: ({ editor }) => hrefAtCaret(editor) });
  return href === null ? null : <Hint key={href} href={href} editor={editor} text={text} onEdit={onEdit} />;
}

function Hint({ editor, href, text, onEdit }: LinkHintProps & { readonly href: string }) {
  const anchor = useRef(linkAtCaret(editor));
  const [isOpen, setIsOpen] = useState(true);
  const close = useCallback(() => setIsOpen(false), []);
  const id = useId();
  const address = safeLink(href);
  return (
    <FloatingPanel id={id} className="ed-link-hint" isOpen={isOpen} anchor={anchor} align="start" onClose={close}>
      {address === null ? (
        <span>{href}</span>
      ) : (
        <a href={address} target="_blank" rel="noopener noreferrer" tabIndex={-1} title={text.open}>
          {href}
        </a>
      )}
      <button
        type="button"
        className="btn btn-quiet"
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onEdit}
      >
        {text.change}
      </button>
    </FloatingPanel>
  );
}

function hrefAtCaret(editor: Editor): string | null {
  if (!editor.isFocused || !editor.isActive("link")) return null;
  const { href } = editor.getAttributes("link");
  return typeof href === "string" && href !== "" ? href : null;
}

function linkAtCaret({ view, state }: Editor): HTMLElement | null {
  const { node } = view.domAtPos(state.selection.from, -1);
  return (node instanceof HTMLElement ? node : node.parentElement)?.closest("a") ?? null;
}
