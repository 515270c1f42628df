import { createHash } from "node:crypto";
import { Node } from "@tiptap/pm/model";
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { RichText } from "../../domain/document/rich-text.ts";
import { documentSchema } from "../../domain/document/schema.ts";

export type Texts = Readonly<Record<string, RichText>>;

/**
 * The first text of a room as one Yjs update: an XmlFragment each. The same texts give the same bytes, so that storing
 * them twice adds nothing. Texts without content are left out. Throws RangeError for what the schema doesn't allow.
 */
export function encodeTexts(texts: Texts): Uint8Array {
  const written = Object.entries(texts)
    .filter(([, text]) => text.content !== undefined && text.content.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const doc = new Y.Doc();
  doc.clientID = createHash("sha256").update(JSON.stringify(written)).digest().readUInt32BE();
  for (const [name, text] of written) {
    Node.fromJSON(documentSchema, text).check();
    prosemirrorJSONToYXmlFragment(documentSchema, text, doc.getXmlFragment(name));
  }
  return Y.encodeStateAsUpdate(doc);
}
