import { Fragment, type ReactNode } from "react";
import { TextFrame } from "./text-frame.tsx";

/** One text of a room. */
export interface WrittenText {
  /** Name of the XmlFragment: a section's key, or `decision`. */
  readonly fragment: string;
  /** Accessible name: "Sagsfremstilling". */
  readonly label: string;
  readonly heading: ReactNode;
  /** The text as the server rendered it. */
  readonly fallback: ReactNode;
}

/** Lays out a room's texts among what else stands on the page; `shown` gives the text of a fragment. */
export type Arrangement = (shown: (fragment: string) => ReactNode) => ReactNode;

/** A room's texts by their arrangement, or one after the other. */
export function arranged(
  texts: readonly WrittenText[],
  arrange: Arrangement | undefined,
  show: (written: WrittenText) => ReactNode,
): ReactNode {
  if (arrange === undefined) return texts.map((written) => <Fragment key={written.fragment}>{show(written)}</Fragment>);
  return arrange((fragment) => texts.filter((written) => written.fragment === fragment).map(show));
}

interface StillTextsProps {
  readonly kind: "section" | "decision";
  readonly texts: readonly WrittenText[];
  readonly arrange?: Arrangement | undefined;
}

/** The texts as the server rendered them, laid out as they will be when they can be written. */
export function StillTexts({ kind, texts, arrange }: StillTextsProps) {
  return arranged(texts, arrange, ({ fragment, heading, fallback }) => (
    <TextFrame key={fragment} kind={kind} heading={heading}>
      {fallback}
    </TextFrame>
  ));
}
