import { renderJSONContentToReactElement } from "@tiptap/static-renderer/json/react";
import { cloneElement, type ReactElement, type ReactNode } from "react";
import { type Change, changeOf } from "../../../domain/document/comparison.ts";
import type { RichText, RichTextNode } from "../../../domain/document/rich-text.ts";
import { richTextMarks, richTextNodes } from "../rich-text-element.tsx";
import { BlockMark, ChangedText, type ShownHand } from "./change-marks.tsx";

type RichTextMark = NonNullable<RichTextNode["marks"]>[number];
type NodeRenderer = (props: { node: RichTextNode; children?: ReactNode }) => ReactElement;

/** Blocks of text: those that can say by a sign at their end that they were divided, joined or formed. */
const textBlocks = ["paragraph", "heading"];

/** Nodes of a compared text as elements, changes marked with whose they are. */
export function comparedElement(
  nodes: readonly RichTextNode[],
  hands: readonly ShownHand[],
  tableLabel: string,
): ReactElement {
  const text: RichText = { type: "doc", content: nodes };
  const plain = Object.entries(richTextNodes(tableLabel)) as [string, NodeRenderer][];
  const changed = (change: Change) => ({ kind: change.kind, hand: hands[change.hand] });
  const render = renderJSONContentToReactElement<RichTextMark, RichTextNode>({
    nodeMapping: Object.fromEntries(plain.map(([type, renderer]) => [type, marking(renderer, changed)])),
    markMapping: {
      ...richTextMarks,
      inserted: ({ mark, children }) => <ChangedText {...changed(changeIn(mark))}>{children}</ChangedText>,
      deleted: ({ mark, children }) => <ChangedText {...changed(changeIn(mark))}>{children}</ChangedText>,
      formatted: ({ mark, children }) => <ChangedText {...changed(changeIn(mark))}>{children}</ChangedText>,
    },
  });
  return <>{render({ content: text })}</>;
}

const changeIn = ({ type, attrs }: RichTextMark) => ({ kind: type, hand: Number(attrs?.hand) }) as Change;

/** A block that changed carries it as a class; one whose words stayed, as a sign at its end too. */
function marking(
  renderer: NodeRenderer,
  changed: (change: Change) => { kind: Change["kind"]; hand: ShownHand | undefined },
): NodeRenderer {
  return ({ node, children }) => {
    const change = node.type === "text" ? null : changeOf(node);
    if (change === null) return renderer({ node, children });
    const { kind, hand } = changed(change);
    const hasSign = textBlocks.includes(node.type) && (node.content ?? []).every((child) => changeOf(child) === null);
    const content = hasSign ? [children, <BlockMark key="sign" kind={kind} hand={hand} />] : children;
    const element = renderer({ node, children: content });
    return cloneElement(element, { className: `changed ${kind} ${hand?.hue ?? ""}` });
  };
}
