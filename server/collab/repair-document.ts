import type { NodeType } from "@tiptap/pm/model";
import * as Y from "yjs";
import { isNodeAttribute } from "../../domain/document/attribute-rules.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import { inParagraph, repairText } from "./repair-text.ts";

/** What was found in a document that no editor of ours writes. */
export type Fault =
  | "unknown-fragment"
  | "unknown-node"
  | "wrong-attribute"
  | "wrong-mark"
  | "foreign-type"
  | "misplaced"
  | "too-deep"
  | "wrong-structure";

export type Note = (fault: Fault) => void;

/** Lists within lists within cells: people stop at about ten. */
const deepest = 60;

/**
 * Makes a room's document one that the schema allows, by edits of it: what can't stand where it stands is taken away,
 * loose text becomes a paragraph. With `fragments` any other text is emptied. How nodes follow each other is left to
 * y-tiptap, which deletes what doesn't fit when it reads.
 */
export function repairDocument(doc: Y.Doc, fragments: readonly string[] | null, note: Note): void {
  doc.transact((transaction) => {
    for (const name of [...doc.share.keys()]) {
      const fragment = doc.getXmlFragment(name);
      const isAllowed = fragments === null || fragments.includes(name);
      for (const entry of fragment._map.values()) {
        if (entry.deleted) continue;
        note(isAllowed ? "foreign-type" : "unknown-fragment");
        entry.delete(transaction);
      }
      if (isAllowed) repairChildren(fragment, documentSchema.topNodeType, 1, note);
      else if (fragment.length > 0) {
        note("unknown-fragment");
        fragment.delete(0, fragment.length);
      }
    }
  });
}

function repairChildren(parent: Y.XmlFragment, type: NodeType, depth: number, note: Note): void {
  const children: readonly unknown[] = parent.toArray();
  let end = children.length;
  while (end > 0) {
    const child = children[end - 1];
    const fault = faultOf(child, type, depth);
    if (fault !== null) {
      // Runs of them are deleted at once: a plain text is as many of them as it has letters.
      let start = end - 1;
      while (start > 0 && faultOf(children[start - 1], type, depth) !== null) start -= 1;
      note(fault);
      parent.delete(start, end - start);
      end = start;
      continue;
    }
    end -= 1;
    if (child instanceof Y.XmlElement) repairElement(child, depth, note);
    else if (child instanceof Y.XmlText) {
      repairText(child, note);
      if (type.inlineContent) continue;
      note("misplaced");
      const paragraph = child.length > 0 ? [inParagraph(child)] : [];
      parent.delete(end, 1);
      parent.insert(end, paragraph);
    }
  }
}

/** Why a child can't be where it is, nor be mended there; null if it can. */
function faultOf(child: unknown, parent: NodeType, depth: number): Fault | null {
  if (child instanceof Y.XmlText) return parent.inlineContent || acceptsParagraph(parent) ? null : "misplaced";
  if (!(child instanceof Y.XmlElement)) return "foreign-type";
  const type = Object.hasOwn(documentSchema.nodes, child.nodeName) ? documentSchema.nodes[child.nodeName] : undefined;
  if (type === undefined || type.isText || type === documentSchema.topNodeType) return "unknown-node";
  if (depth > deepest) return "too-deep";
  const isTop = parent === documentSchema.topNodeType;
  return isTop && parent.contentMatch.matchType(type) === null ? "misplaced" : null;
}

function acceptsParagraph(type: NodeType): boolean {
  const { paragraph } = documentSchema.nodes;
  return paragraph !== undefined && type.contentMatch.matchType(paragraph) !== null;
}

function repairElement(element: Y.XmlElement, depth: number, note: Note): void {
  for (const [name, value] of Object.entries(element.getAttributes() as Record<string, unknown>)) {
    if (isNodeAttribute(element.nodeName, name, value)) continue;
    note("wrong-attribute");
    element.removeAttribute(name);
  }
  const type = documentSchema.nodes[element.nodeName];
  if (type !== undefined) repairChildren(element, type, depth + 1, note);
}
