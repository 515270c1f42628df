import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Ellipsis, Link } from "lucide-react";
import { Fragment, type RefObject, useId, useRef } from "react";
import type { EditorText } from "./editor-text.ts";
import { FloatingPanel } from "./floating-panel.tsx";
import { TableMenu } from "./table-menu.tsx";
import { ToolButton } from "./tool-button.tsx";
import { labelOf, type ToolbarAction, titleOf, toolbarActions } from "./toolbar-actions.ts";
import { useDisclosure } from "./use-disclosure.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import { useRovingFocus } from "./use-roving-focus.ts";

interface ToolbarProps {
  readonly editor: Editor;
  /** Accessible name of the text that it works on. */
  readonly label: string;
  readonly text: EditorText;
  readonly toolbarRef: RefObject<HTMLDivElement>;
  readonly onLink: () => void;
}

const foremost: readonly ToolbarAction["id"][] = ["bold", "bulletList"];

/** Below this width of the line that they stand in, the tools fold: 10 tools and a heading need more. */
const foldingWidth = 620;

/**
 * The tools of one text. Where there is little room all but two fold behind "more", as on the design's phone.
 * Esc gives the text the focus again.
 */
export function Toolbar({ editor, label, text, toolbarRef, onLink }: ToolbarProps) {
  const more = useRef<HTMLButtonElement>(null);
  const rest = useDisclosure(toolbarRef, more);
  const roving = useRovingFocus(toolbarRef);
  const isNarrow = useIsNarrow(toolbarRef, foldingWidth);
  const id = useId();
  const now = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) });

  const tool = (action: ToolbarAction) => (
    <ToolButton
      key={action.id}
      label={labelOf(action, text)}
      Icon={action.Icon}
      title={titleOf(labelOf(action, text), action.shortcut)}
      aria-keyshortcuts={action.shortcut}
      aria-pressed={now.isOn[action.id] ?? undefined}
      disabled={!now.isPossible[action.id]}
      onClick={() => {
        rest.close();
        action.run(editor);
      }}
    />
  );
  const objects = (
    <Fragment key="objects">
      <ToolButton
        label={text.tools.link}
        Icon={Link}
        title={titleOf(text.tools.link, "Control+K")}
        aria-keyshortcuts="Control+K"
        aria-pressed={now.isInLink}
        onClick={() => {
          rest.close();
          onLink();
        }}
      />
      <TableMenu editor={editor} text={text} isInTable={now.isInTable} onDone={rest.close} />
    </Fragment>
  );
  const isForemost = ({ id }: ToolbarAction) => isNarrow && foremost.includes(id);
  const others = [
    ...toolbarActions.filter((action) => !isForemost(action) && !isHistory(action)).map(tool),
    objects,
    ...toolbarActions.filter(isHistory).map(tool),
  ];

  return (
    <div
      ref={toolbarRef}
      className="ed-tools"
      role="toolbar"
      aria-label={text.tools.label(label)}
      onFocus={roving.onFocus}
      onKeyDown={(event) => {
        if (event.key === "Escape") editor.view.focus();
        else roving.onKeyDown(event);
      }}
    >
      {toolbarActions.filter(isForemost).map(tool)}
      {isNarrow ? (
        <>
          <ToolButton
            buttonRef={more}
            label={text.tools.more}
            Icon={Ellipsis}
            aria-expanded={rest.isOpen}
            aria-controls={id}
            onClick={rest.toggle}
          />
          <FloatingPanel id={id} className="ed-rest" isOpen={rest.isOpen} anchor={more} onClose={rest.close}>
            {others}
          </FloatingPanel>
        </>
      ) : (
        others
      )}
    </div>
  );
}

const isHistory = ({ id }: ToolbarAction) => id === "undo" || id === "redo";

function stateOf(editor: Editor) {
  return {
    isOn: Object.fromEntries(toolbarActions.map((action) => [action.id, action.isOn(editor)])),
    isPossible: Object.fromEntries(toolbarActions.map((action) => [action.id, action.isPossible(editor)])),
    isInLink: editor.isActive("link"),
    isInTable: editor.isActive("table"),
  };
}
