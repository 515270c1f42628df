import type { Editor } from "@tiptap/core";

/** Puts the texts on the clipboard, formatted and plain. False when the browser does not let it. */
export function copyTexts(editors: readonly Editor[]): Promise<boolean> {
  const html = editors.map((editor) => editor.getHTML()).join("");
  return copy(html, editors.map((editor) => editor.getText()).join("\n\n"));
}

async function copy(html: string, plain: string): Promise<boolean> {
  const blob = (content: string, type: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(plain, "text/plain") }),
    ]);
    return true;
  } catch {
    return false;
  }
}
