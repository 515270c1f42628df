import { renderJSONContentToReactElement } from "@tiptap/static-renderer/json/react";
import { useMemo } from "react";
import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import { marks, nodes, type RichTextMark } from "./rich-text-parts.tsx";

/**
 * A text as the page reads it, alike on server and screen, without the editor. Its sub-headings are h4 and h5, below
 * the section's h3.
 */
export function RichTextView({ text }: { text: RichText }) {
  return useMemo(() => <>{renderText(text)}</>, [text]);
}

/** A renderer counts its keys upwards, so each text gets a new one: else every render would build the page anew. */
const renderText = (content: RichText) =>
  renderJSONContentToReactElement<RichTextMark, RichTextNode>({ nodeMapping: nodes, markMapping: marks })({ content });
