import type { Editor } from "@tiptap/core";
import { Table } from "lucide-react";
import { useId, useRef } from "react";
import type { EditorText } from "./editor-text.ts";
import { FloatingPanel } from "./floating-panel.tsx";
import { insertTable, tableActions } from "./table-actions.ts";
import { ToolButton } from "./tool-button.tsx";
import { useDisclosure } from "./use-disclosure.ts";

interface TableMenuProps {
  readonly editor: Editor;
  readonly text: EditorText;
  readonly isInTable: boolean;
  /** Something was done to a table. */
  readonly onDone: () => void;
}

/** Inserts a table; inside one, opens what can be done to it, in words. */
export function TableMenu({ editor, text, isInTable, onDone }: TableMenuProps) {
  const area = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { isOpen, toggle, close } = useDisclosure(area, button);
  const id = useId();
  if (!isInTable) {
    return (
      <ToolButton
        label={text.table.insert}
        Icon={Table}
        onClick={() => {
          onDone();
          insertTable(editor);
        }}
      />
    );
  }
  return (
    <span ref={area} className="ed-menu">
      <ToolButton
        buttonRef={button}
        label={text.tools.table}
        Icon={Table}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      />
      <FloatingPanel id={id} className="ed-table-panel" isOpen={isOpen} anchor={button} onClose={close}>
        {tableActions.map((action) => (
          <button
            key={action.id}
            type="button"
            className="btn btn-quiet"
            data-tool=""
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              close();
              onDone();
              action.run(editor);
            }}
          >
            {text.table[action.id]}
          </button>
        ))}
        <span className="hint">{text.table.leave}</span>
      </FloatingPanel>
    </span>
  );
}
