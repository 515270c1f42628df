import { Extension } from "@tiptap/core";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { steadyBinding } from "./steady-binding.ts";

export interface WritingMannersOptions {
  /** Alt+F10: go to the tools. True when there are any. */
  onToolbar: () => boolean;
  /** Ctrl+K: make or change a link. */
  onLink: () => boolean;
}

/** How the keyboard and other people's writing behave in an editor. */
export const WritingManners = Extension.create<WritingMannersOptions>({
  name: "writingManners",

  addOptions: () => ({ onToolbar: () => false, onLink: () => false }),

  addKeyboardShortcuts() {
    return {
      "Alt-F10": () => this.options.onToolbar(),
      "Mod-k": () => this.options.onLink(),
    };
  },

  addProseMirrorPlugins() {
    return [leaveByEscapeThenTab(), scrollForOwnWritingOnly(), steadyBinding(), gapCursor()];
  },
});

/** In tables and lists Tab has a meaning; after Escape it moves focus as everywhere else (WCAG 2.1.2). */
function leaveByEscapeThenTab(): Plugin {
  let isLeaving = false;
  return new Plugin({
    key: new PluginKey("leaveByEscapeThenTab"),
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          if (event.key === "Shift") return false;
          const isTab = event.key === "Tab";
          const leavesNow = isLeaving && isTab;
          isLeaving = event.key === "Escape" && !event.isComposing;
          // "Handled" for ProseMirror, and not prevented: the browser moves the focus.
          return leavesNow;
        },
        blur() {
          isLeaving = false;
          return false;
        },
      },
    },
  });
}

/** The binding scrolls to one's own caret whenever someone else writes. Reading on must not be disturbed by that. */
function scrollForOwnWritingOnly(): Plugin {
  const key = new PluginKey<boolean>("scrollForOwnWritingOnly");
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply(transaction) {
        const origin: { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined =
          transaction.getMeta(ySyncPluginKey);
        return origin?.isChangeOrigin === true && origin.isUndoRedoOperation !== true;
      },
    },
    props: {
      handleScrollToSelection: (view) => key.getState(view.state) === true,
    },
  });
}
