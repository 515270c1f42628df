import type { ReactNode } from "react";
import type { RichTextNode } from "../../domain/document/rich-text.ts";
import { safeLink } from "../editor/link-address.ts";
import { scrollsByKeyboard } from "./scrolls-by-keyboard.ts";
import { useText } from "./use-text.ts";

/** A mark of a text: bold, italic, a link. */
export type RichTextMark = NonNullable<RichTextNode["marks"]>[number];

interface NodeProps {
  readonly node: RichTextNode;
  readonly children?: ReactNode;
}

interface MarkProps {
  readonly mark: RichTextMark;
  readonly children?: ReactNode;
}

const number = (value: unknown): number => (typeof value === "number" && value > 1 ? value : 1);

const span = ({ attrs = {} }: RichTextNode) => ({ colSpan: number(attrs.colspan), rowSpan: number(attrs.rowspan) });

/** How each node of `domain/document/extensions.ts` reads on the page; a test holds the two together. */
export const nodes = {
  doc: ({ children }: NodeProps) => <>{children}</>,
  text: ({ node }: NodeProps) => <>{node.text}</>,
  paragraph: ({ children }: NodeProps) => <p>{children}</p>,
  hardBreak: () => <br />,
  heading: ({ node, children }: NodeProps) =>
    number(node.attrs?.level) === 1 ? <h4>{children}</h4> : <h5>{children}</h5>,
  bulletList: ({ children }: NodeProps) => <ul>{children}</ul>,
  orderedList: ({ node, children }: NodeProps) => <ol start={number(node.attrs?.start)}>{children}</ol>,
  listItem: ({ children }: NodeProps) => <li>{children}</li>,
  table: Table,
  tableRow: ({ children }: NodeProps) => <tr>{children}</tr>,
  tableHeader: ({ node, children }: NodeProps) => <th {...span(node)}>{children}</th>,
  tableCell: ({ node, children }: NodeProps) => <td {...span(node)}>{children}</td>,
};

/** How each mark reads on the page. */
export const marks = {
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

function Table({ children }: NodeProps) {
  const text = useText();
  return (
    // A wide table scrolls by itself, also from the keyboard.
    <section className="table-scroll" aria-label={text.meeting.table} {...scrollsByKeyboard}>
      <table>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
