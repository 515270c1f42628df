import type { NodeType } from "@tiptap/pm/model";
import * as Y from "yjs";
import { isNodeAttribute } from "../../domain/document/attribute-rules.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import { draftRuns } from "./draft-runs.ts";
import type { Budget, DraftChange, DraftNode, DraftRun } from "./draft-text.ts";
import { changeIn, type TwoMoments } from "./two-moments.ts";

/** Lists within lists within cells: people stop at about ten. */
const deepest = 60;

/** A fragment's nodes as they stand at either moment, side by side. What the schema doesn't know is left out. */
export function draftFragment(moments: TwoMoments, name: string, budget: Budget): DraftNode {
  const type = documentSchema.topNodeType;
  const content = draftChildren(moments, moments.doc.getXmlFragment(name), type, 1, budget);
  return { kind: "node", type: type.name, attrs: {}, content, change: null };
}

function draftChildren(
  moments: TwoMoments,
  parent: Y.XmlFragment,
  parentType: NodeType,
  depth: number,
  budget: Budget,
): (DraftNode | DraftRun)[] {
  const drafts: (DraftNode | DraftRun)[] = [];
  for (let item = parent._start; item !== null; item = item.right) {
    if (!(item.content instanceof Y.ContentType)) continue;
    const [piece] = moments.pieces(item);
    if (piece === undefined) continue;
    const child: unknown = item.content.type;
    if (child instanceof Y.XmlElement) {
      drafts.push(...draftElement(moments, child, changeIn(piece), depth, budget));
    } else if (child instanceof Y.XmlText) {
      const runs = draftRuns(moments, child, budget);
      if (parentType.inlineContent) drafts.push(...runs);
      else if (runs.length > 0) {
        drafts.push({ kind: "node", type: "paragraph", attrs: {}, content: [...runs], change: changeIn(piece) });
      }
    }
  }
  return drafts;
}

function draftElement(
  moments: TwoMoments,
  element: Y.XmlElement,
  change: DraftChange | null,
  depth: number,
  budget: Budget,
): readonly DraftNode[] {
  const { nodeName } = element;
  const type = Object.hasOwn(documentSchema.nodes, nodeName) ? documentSchema.nodes[nodeName] : undefined;
  if (type === undefined || type.isText || type === documentSchema.topNodeType || depth > deepest) return [];
  budget.spend(1);
  const content = type.isLeaf ? [] : draftChildren(moments, element, type, depth + 1, budget);
  const earlier = validAttributes(type, Y.typeMapGetAllSnapshot(element, moments.earlier));
  const later = validAttributes(type, element.getAttributes());
  const attrs = change?.kind === "deleted" ? earlier : later;
  const isFormed = change === null && JSON.stringify(earlier) !== JSON.stringify(later);
  return [{ kind: "node", type: nodeName, attrs, content, change: isFormed ? formedBy(moments, element) : change }];
}

/** The attributes that the rules allow, and defaults for the rest. */
function validAttributes(type: NodeType, found: object): Readonly<Record<string, unknown>> {
  const valid = Object.entries(found).filter(([name, value]) => isNodeAttribute(type.name, name, value));
  return type.create(Object.fromEntries(valid)).attrs;
}

/** Whoever set an attribute of the element after the earlier moment. */
function formedBy(moments: TwoMoments, element: Y.XmlElement): DraftChange | null {
  for (const item of element._map.values()) {
    for (const { isInEarlier, isInLater, by } of moments.pieces(item)) {
      if (isInEarlier !== isInLater) return { kind: "formatted", by };
    }
  }
  return null;
}
