import { useMemo } from "react";
import type { RichText } from "../../domain/document/rich-text.ts";
import { richTextElement } from "./rich-text-element.tsx";
import { useText } from "./use-text.ts";

/**
 * A text as the page reads it, alike on server and screen, without the editor. Its sub-headings are h4 and h5, below
 * the section's h3.
 */
export function RichTextView({ text }: { text: RichText }) {
  const tableLabel = useText().meeting.table;
  return useMemo(() => richTextElement(text, tableLabel), [text, tableLabel]);
}
