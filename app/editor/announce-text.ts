import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { useContext, useEffect } from "react";
import { type QuoteMark, type WrittenText, WrittenTextContext } from "./written-text.ts";

const key = new PluginKey<{ readonly quotes: readonly QuoteMark[]; readonly marks: DecorationSet }>("quoteMarks");

/** Tells what stands around a text that it can be written, for as long as it can. */
export function useAnnouncedText(fragment: string, editor: Editor | null): void {
  const announce = useContext(WrittenTextContext);
  useEffect(() => {
    if (editor === null || announce === null) return;
    editor.registerPlugin(quoteMarks());
    announce(fragment, writtenText(editor));
    return () => {
      announce(fragment, null);
      if (!editor.isDestroyed) editor.unregisterPlugin(key);
    };
  }, [fragment, editor, announce]);
}

function writtenText(editor: Editor): WrittenText {
  let hadFocus = editor.isFocused;
  editor.on("focus", () => {
    hadFocus = true;
  });
  return {
    insert(words) {
      const { state } = editor;
      const at = hadFocus ? state.selection.from : state.doc.content.size;
      const position = state.doc.resolve(at);
      const before = position.parent.isTextblock
        ? position.parent.textBetween(0, position.parentOffset)
        : (state.doc.lastChild?.textContent ?? "");
      const spaced = before === "" || /\s$/u.test(before) ? words : ` ${words}`;
      const chain = hadFocus ? editor.chain().focus() : editor.chain().focus("end");
      chain.insertContent({ type: "text", text: spaced }).run();
    },
    selected() {
      const { from, to } = editor.state.selection;
      return editor.state.doc.textBetween(from, to, " ", " ").trim();
    },
    mark(quotes) {
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, quotes));
    },
  };
}

/** Underlines the words that answer something, and numbers them. They are found anew with every change: the text has no marks. */
const quoteMarks = () =>
  new Plugin({
    key,
    state: {
      init: () => ({ quotes: [] as readonly QuoteMark[], marks: DecorationSet.empty }),
      apply(transaction, before) {
        const told: readonly QuoteMark[] | undefined = transaction.getMeta(key);
        if (told === undefined && !transaction.docChanged) return before;
        const quotes = told ?? before.quotes;
        return { quotes, marks: marksIn(transaction.doc, quotes) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });

function marksIn(doc: Node, quotes: readonly QuoteMark[]): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return;
    const letters = lettersOf(node, position + 1);
    const text = letters.map(({ letter }) => letter).join("");
    for (const { quote, label, title } of quotes) {
      const found = text.indexOf(quote);
      const [first, last] = [letters[found], letters[found + quote.length - 1]];
      if (found < 0 || first === undefined || last === undefined) continue;
      marks.push(Decoration.inline(first.at, last.at + 1, { class: "ed-quote", title }));
      marks.push(Decoration.widget(last.at + 1, () => number(label, title), { side: -1, ignoreSelection: true }));
    }
  });
  return DecorationSet.create(doc, marks);
}

/** The letters of a block with their places, runs of white space as one. */
function lettersOf(block: Node, start: number): readonly { readonly letter: string; readonly at: number }[] {
  const letters: { letter: string; at: number }[] = [];
  block.descendants((node, offset) => {
    const text = node.isText ? (node.text ?? "") : " ";
    for (let index = 0; index < text.length; index += 1) {
      const letter = /\s/u.test(text[index] ?? "") ? " " : (text[index] ?? "");
      if (letter === " " && letters.at(-1)?.letter === " ") continue;
      letters.push({ letter, at: start + offset + index });
    }
  });
  return letters;
}

/** The number comes from CSS, so that it is in no selection, copy or search. */
function number(label: string, title: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "ed-quote-number";
  element.dataset.label = label;
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", title);
  return element;
}
