import { type NodeConfig, wrappingInputRule } from "@tiptap/core";

/** How some nodes of the document differ in this editor, by name. None of it touches the schema. */
export const nodeManners: Readonly<Record<string, Partial<NodeConfig>>> = {
  // h4 and h5, below the section's own h3. Ctrl+Alt+1 would be AltGr+1 on Danish keyboards.
  heading: {
    parseHTML: () => [
      { tag: "h1", attrs: { level: 1 } },
      { tag: "h2", attrs: { level: 2 } },
      { tag: "h4", attrs: { level: 1 } },
      { tag: "h5", attrs: { level: 2 } },
    ],
    renderHTML: ({ node }) => [node.attrs.level === 2 ? "h5" : "h4", 0],
    addKeyboardShortcuts() {
      return {
        "Mod-Shift-1": () => this.editor.commands.toggleHeading({ level: 1 }),
        "Mod-Shift-2": () => this.editor.commands.toggleHeading({ level: 2 }),
        "Mod-Shift-0": () => this.editor.commands.setParagraph(),
      };
    },
  },
  paragraph: { addKeyboardShortcuts: () => ({}) },
  // Without Ctrl+Enter, which ends an item.
  hardBreak: {
    addKeyboardShortcuts() {
      return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
    },
  },
  // Only "1. ": a paragraph that begins with "12. januar" is no list.
  orderedList: {
    addInputRules() {
      return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })];
    },
  },
  // As the page shows a table: it scrolls by itself and has no widths. Tiptap's own view of it would write styles.
  table: {
    addNodeView: () => null,
    renderHTML: () => ["div", { class: "table-scroll" }, ["table", ["tbody", 0]]],
  },
};
