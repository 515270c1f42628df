import type { Text } from "../../i18n/text.ts";

type ShortcutText = Text["shortcuts"];

/** One thing that the keyboard does. */
export interface Shortcut {
  readonly what: keyof ShortcutText["what"];
  /** Ways to do it, each a sequence of keys as `aria-keyshortcuts` writes them: `["G", "O"]` is G and then O. */
  readonly ways: readonly (readonly string[])[];
  /** Whether it is of single characters: those that can be turned off. */
  readonly isSingle?: true;
}

/** All that the keyboard does beside what every browser does, as the help shows it. */
export const shortcutGroups: readonly {
  readonly group: keyof ShortcutText["groups"];
  readonly shortcuts: readonly Shortcut[];
}[] = [
  {
    group: "everywhere",
    shortcuts: [
      { what: "help", ways: [["?"]], isSingle: true },
      { what: "overview", ways: [["G", "O"]], isSingle: true },
      { what: "close", ways: [["Escape"]] },
    ],
  },
  {
    group: "meeting",
    shortcuts: [
      { what: "next", ways: [["J"]], isSingle: true },
      { what: "previous", ways: [["K"]], isSingle: true },
      { what: "finish", ways: [["Control+Enter"]] },
      { what: "moveItem", ways: [["Alt+ArrowUp"], ["Alt+ArrowDown"]] },
      { what: "history", ways: [["Alt+Shift+H"]] },
    ],
  },
  {
    group: "writing",
    shortcuts: [
      { what: "bold", ways: [["Control+B"]] },
      { what: "italic", ways: [["Control+I"]] },
      { what: "heading", ways: [["Control+Shift+1"]] },
      { what: "subheading", ways: [["Control+Shift+2"]] },
      { what: "paragraph", ways: [["Control+Shift+0"]] },
      { what: "bulletList", ways: [["Control+Shift+8"]] },
      { what: "orderedList", ways: [["Control+Shift+7"]] },
      { what: "link", ways: [["Control+K"]] },
      { what: "undo", ways: [["Control+Z"]] },
      { what: "redo", ways: [["Control+Y"]] },
      { what: "tools", ways: [["Alt+F10"]] },
      { what: "leave", ways: [["Escape", "Tab"]] },
    ],
  },
];

/** `Control+Shift+1` as the keys' own signs on the reader's keyboard: `["Ctrl", "Shift", "1"]`. */
export function keySigns(keys: string, isApple: boolean): readonly string[] {
  return keys.split("+").map((key) => signs[key]?.[isApple ? 1 : 0] ?? key);
}

/** Elsewhere, and on Apple's keyboards. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  Control: ["Ctrl", "⌘"],
  Alt: ["Alt", "⌥"],
  Shift: ["Shift", "⇧"],
  Escape: ["Esc", "Esc"],
  ArrowUp: ["↑", "↑"],
  ArrowDown: ["↓", "↓"],
};
