import type { Page } from "@playwright/test";
import type { Editor } from "@tiptap/core";

/** Where the editor knows the caret to be: which block of the text, how many places into it, and how many it has. */
export const caretIn = (page: Page) =>
  page.getByRole("textbox").evaluate((box: HTMLElement & { editor?: Editor }) => {
    const head = box.editor?.state.selection.$head;
    return { block: head?.index(0) ?? -1, before: head?.parentOffset ?? -1, size: head?.parent.content.size ?? -1 };
  });
