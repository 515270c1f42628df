import { renderJSONContentToReactElement } from "@tiptap/static-renderer/json/react";
import type { ReactElement, ReactNode } from "react";
import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import { safeLink } from "../editor/link-address.ts";
import { scrollsByKeyboard } from "./scrolls-by-keyboard.ts";

type RichTextMark = NonNullable<RichTextNode["marks"]>[number];

interface NodeProps {
  readonly node: RichTextNode;
  readonly children?: ReactNode;
}

interface MarkProps {
  readonly mark: RichTextMark;
  readonly children?: ReactNode;
}

/** A text as elements. `tableLabel` names a table to who cannot see that it is one. */
export function richTextElement(text: RichText, tableLabel: string): ReactElement {
  // A renderer counts its keys upwards, so each text gets a new one: else every render would build the page anew.
  const render = renderJSONContentToReactElement<RichTextMark, RichTextNode>({
    nodeMapping: richTextNodes(tableLabel),
    markMapping: richTextMarks,
  });
  return <>{render({ content: text })}</>;
}

/** How each node of `domain/document/extensions.ts` reads on the page; a test holds the two together. */
export const richTextNodes = (tableLabel: string) => ({
  doc: ({ children }: NodeProps) => <>{children}</>,
  text: ({ node }: NodeProps) => <>{node.text}</>,
  paragraph: ({ children }: NodeProps) => <p>{children}</p>,
  hardBreak: () => <br />,
  heading: ({ node, children }: NodeProps) =>
    wholeNumber(node.attrs?.level) === 1 ? <h4>{children}</h4> : <h5>{children}</h5>,
  bulletList: ({ children }: NodeProps) => <ul>{children}</ul>,
  orderedList: ({ node, children }: NodeProps) => <ol start={wholeNumber(node.attrs?.start)}>{children}</ol>,
  listItem: ({ children }: NodeProps) => <li>{children}</li>,
  table: ({ children }: NodeProps) => (
    <section className="table-scroll" aria-label={tableLabel} {...scrollsByKeyboard}>
      <table>
        <tbody>{children}</tbody>
      </table>
    </section>
  ),
  tableRow: ({ children }: NodeProps) => <tr>{children}</tr>,
  tableHeader: ({ node, children }: NodeProps) => <th {...spans(node)}>{children}</th>,
  tableCell: ({ node, children }: NodeProps) => <td {...spans(node)}>{children}</td>,
});

/** How each mark reads on the page. */
export const richTextMarks = {
  bold: ({ children }: MarkProps) => <strong>{children}</strong>,
  italic: ({ children }: MarkProps) => <em>{children}</em>,
  link: ({ mark, children }: MarkProps) => {
    const href = typeof mark.attrs?.href === "string" ? safeLink(mark.attrs.href) : null;
    if (href === null) return <>{children}</>;
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  },
};

/** What an attribute counts, at least 1. */
const wholeNumber = (value: unknown): number => (Number.isInteger(value) && Number(value) > 1 ? Number(value) : 1);

const spans = ({ attrs = {} }: RichTextNode) => ({
  colSpan: wholeNumber(attrs.colspan),
  rowSpan: wholeNumber(attrs.rowspan),
});
