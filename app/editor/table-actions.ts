import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorText } from "./editor-text.ts";

export interface TableAction {
  readonly id: Exclude<keyof EditorText["table"], "insert" | "leave">;
  run(editor: Editor): void;
}

/** What can be done to the table that the caret is in. */
export const tableActions: readonly TableAction[] = [
  { id: "rowAbove", run: (editor) => editor.chain().focus().addRowBefore().run() },
  { id: "rowBelow", run: (editor) => editor.chain().focus().addRowAfter().run() },
  { id: "columnLeft", run: (editor) => editor.chain().focus().addColumnBefore().run() },
  { id: "columnRight", run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { id: "headerRow", run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { id: "deleteRow", run: (editor) => editor.chain().focus().deleteRow().run() },
  { id: "deleteColumn", run: (editor) => editor.chain().focus().deleteColumn().run() },
  { id: "deleteTable", run: (editor) => editor.chain().focus().deleteTable().run() },
];

/** A table of 3 x 3 with a header row, and a paragraph after it, so that one can go on writing. */
export function insertTable(editor: Editor): void {
  editor
    .chain()
    .focus()
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(({ tr }) => {
      const { $from } = tr.selection;
      const afterTable = $from.after(1);
      if (afterTable === tr.doc.content.size) {
        const { selection } = tr;
        tr.insert(afterTable, editor.schema.nodes.paragraph?.create() ?? []);
        tr.setSelection(TextSelection.create(tr.doc, selection.anchor));
      }
      return true;
    })
    .run();
}
