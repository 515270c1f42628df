import type { Editor } from "@tiptap/core";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { Bold, Heading1, Heading2, Italic, List, ListOrdered, type LucideIcon, Redo2, Undo2 } from "lucide-react";
import type { UndoManager } from "yjs";
import type { EditorText } from "./editor-text.ts";

export interface ToolbarAction {
  readonly id: "bold" | "italic" | "heading" | "subheading" | "bulletList" | "orderedList" | "undo" | "redo";
  readonly Icon: LucideIcon;
  /** As `aria-keyshortcuts` writes it. */
  readonly shortcut: string;
  /** What it is set to where the caret stands; null for what is no switch. */
  isOn(editor: Editor): boolean | null;
  isPossible(editor: Editor): boolean;
  run(editor: Editor): void;
}

const always = () => true;

/** Asked with each keystroke: `editor.can()` would try out every command that there is. */
const history = (editor: Editor): UndoManager => yUndoPluginKey.getState(editor.state).undoManager;

export const toolbarActions: readonly ToolbarAction[] = [
  {
    id: "bold",
    Icon: Bold,
    shortcut: "Control+B",
    isOn: (editor) => editor.isActive("bold"),
    isPossible: always,
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: "italic",
    Icon: Italic,
    shortcut: "Control+I",
    isOn: (editor) => editor.isActive("italic"),
    isPossible: always,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    id: "heading",
    Icon: Heading1,
    shortcut: "Control+Shift+1",
    isOn: (editor) => editor.isActive("heading", { level: 1 }),
    isPossible: always,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 1 }).run(),
  },
  {
    id: "subheading",
    Icon: Heading2,
    shortcut: "Control+Shift+2",
    isOn: (editor) => editor.isActive("heading", { level: 2 }),
    isPossible: always,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: "bulletList",
    Icon: List,
    shortcut: "Control+Shift+8",
    isOn: (editor) => editor.isActive("bulletList"),
    isPossible: always,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "orderedList",
    Icon: ListOrdered,
    shortcut: "Control+Shift+7",
    isOn: (editor) => editor.isActive("orderedList"),
    isPossible: always,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: "undo",
    Icon: Undo2,
    shortcut: "Control+Z",
    isOn: () => null,
    isPossible: (editor) => history(editor).canUndo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: "redo",
    Icon: Redo2,
    shortcut: "Control+Y",
    isOn: () => null,
    isPossible: (editor) => history(editor).canRedo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** "Fed (Ctrl+B)", with the command key's sign where there is one. */
export function titleOf(label: string, shortcut: string): string {
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  return `${label} (${isApple ? shortcut.replace("Control+", "⌘").replace("Shift+", "⇧") : shortcut.replace("Control", "Ctrl")})`;
}

export const labelOf = (action: ToolbarAction, text: EditorText): string => text.tools[action.id];
