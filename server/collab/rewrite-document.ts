import { Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { RichText } from "../../domain/document/rich-text.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import { documentOf } from "./examine-document.ts";

/**
 * The edit that makes the given texts of a document read as wanted: fragment name to text. What is alike stays in place,
 * with its authors. Null if nothing needs to change. Throws RangeError for a text that the schema doesn't allow.
 */
export function rewriteDocument(
  updates: readonly Uint8Array[],
  texts: Readonly<Record<string, RichText>>,
): Uint8Array | null {
  const doc = documentOf(updates);
  const edits: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void edits.push(update));
  doc.transact(() => {
    for (const [name, text] of Object.entries(texts)) {
      const wanted = Node.fromJSON(documentSchema, text);
      wanted.check();
      const fragment = doc.getXmlFragment(name);
      if (fragment.length === 0 && isEmpty(wanted)) continue;
      updateYFragment(doc, fragment, wanted, { mapping: new Map(), isOMark: new Map() });
    }
  });
  doc.destroy();
  return edits.length === 0 ? null : Y.mergeUpdates(edits);
}

/** The empty document has one empty paragraph; nobody needs to write that. */
const isEmpty = (text: Node): boolean => text.childCount <= 1 && (text.firstChild?.content.size ?? 0) === 0;
