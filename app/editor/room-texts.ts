import type { Editor } from "@tiptap/core";

/** The editors of one room on this page, by fragment, in the order in which they came. */
export class RoomTexts {
  readonly #editors = new Map<string, Editor>();
  #lastWritten: string | null = null;

  add(fragment: string, editor: Editor): () => void {
    this.#editors.set(fragment, editor);
    const remember = () => {
      this.#lastWritten = fragment;
    };
    editor.on("focus", remember);
    return () => {
      editor.off("focus", remember);
      if (this.#editors.get(fragment) === editor) this.#editors.delete(fragment);
    };
  }

  of(fragment: string): Editor | null {
    return this.#editors.get(fragment) ?? null;
  }

  all(): readonly Editor[] {
    return [...this.#editors.values()];
  }

  /** The fragment where the person was last, else the first: what concerns the whole room is said there, once. */
  foremost(): string | undefined {
    if (this.#lastWritten !== null && this.#editors.has(this.#lastWritten)) return this.#lastWritten;
    const [first] = this.#editors.keys();
    return first;
  }
}
