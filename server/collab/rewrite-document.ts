import { Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { emptyText } from "../../domain/document/rich-text.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import { documentOf } from "./examine-document.ts";
import type { Texts } from "./texts.ts";

/** How texts of a room are to read. */
export interface WantedTexts {
  /** Which of them; one that `texts` doesn't hold is to be empty. */
  readonly fragments: readonly string[];
  /** JSON, fragment name to rich text: as a string it is handed to another thread at once, however long it is. */
  readonly texts: string;
}

export const wantedTexts = (texts: Texts): WantedTexts => ({
  fragments: Object.keys(texts),
  texts: JSON.stringify(texts),
});

/**
 * The edit that makes texts of a document read as wanted. What is alike stays in place, with its authors. Null if nothing
 * needs to change. Throws RangeError for a text that the schema doesn't allow.
 */
export function rewriteDocument(updates: readonly Uint8Array[], wanted: WantedTexts): Uint8Array | null {
  const texts = JSON.parse(wanted.texts) as Texts;
  const doc = documentOf(updates);
  const edits: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void edits.push(update));
  doc.transact(() => {
    for (const name of wanted.fragments) {
      const text = Node.fromJSON(documentSchema, texts[name] ?? emptyText);
      text.check();
      const fragment = doc.getXmlFragment(name);
      if (fragment.length === 0 && isEmpty(text)) continue;
      updateYFragment(doc, fragment, text, { mapping: new Map(), isOMark: new Map() });
    }
  });
  doc.destroy();
  return edits.length === 0 ? null : Y.mergeUpdates(edits);
}

/** The empty document has one empty paragraph; nobody needs to write that. */
const isEmpty = (text: Node): boolean => text.childCount <= 1 && (text.firstChild?.content.size ?? 0) === 0;
