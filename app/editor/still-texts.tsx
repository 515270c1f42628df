import type { ReactNode } from "react";
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

interface StillTextsProps {
  readonly kind: "section" | "decision";
  readonly texts: readonly WrittenText[];
}

/** The texts as the server rendered them, laid out as they will be when they can be written. */
export function StillTexts({ kind, texts }: StillTextsProps) {
  return (
    <>
      {texts.map(({ fragment, heading, fallback }) => (
        <TextFrame key={fragment} kind={kind} heading={heading}>
          {fallback}
        </TextFrame>
      ))}
    </>
  );
}
