import { createHash } from "node:crypto";
import { Fragment, Node } from "@tiptap/pm/model";
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorFragment } from "@tiptap/y-tiptap";
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

/** The texts that updates add up to, every one valid in the schema. What isn't valid is left out, as editors do. */
export function decodeTexts(...updates: readonly Uint8Array[]): Record<string, RichText> {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return Object.fromEntries(
    [...doc.share.keys()].map((name) => [name, readFragment(doc.getXmlFragment(name))] as const),
  );
}

function readFragment(fragment: Y.XmlFragment): RichText {
  const { topNodeType } = documentSchema;
  wrapLooseText(fragment);
  removeForeignTypes(fragment);
  const blocks: Node[] = [];
  yXmlFragmentToProseMirrorFragment(fragment, documentSchema).forEach((child) => {
    if (topNodeType.contentMatch.matchType(child.type) !== null) blocks.push(child);
  });
  const text = topNodeType.createAndFill(null, Fragment.fromArray(blocks));
  if (text === null) throw new RangeError("the schema has no empty document");
  text.check();
  return text.toJSON() as RichText;
}

/** Text that stands directly in a document, which no editor of ours writes, becomes a paragraph. */
function wrapLooseText(fragment: Y.XmlFragment): void {
  fragment.toArray().forEach((child, index) => {
    if (!(child instanceof Y.XmlText)) return;
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [child.clone()]);
    fragment.delete(index);
    fragment.insert(index, [paragraph]);
  });
}

/** What is neither element nor text can't be converted. */
function removeForeignTypes(parent: Y.XmlFragment): void {
  const children: readonly unknown[] = parent.toArray();
  for (const [index, child] of [...children.entries()].reverse()) {
    if (child instanceof Y.XmlElement) removeForeignTypes(child);
    else if (!(child instanceof Y.XmlText)) parent.delete(index);
  }
}
