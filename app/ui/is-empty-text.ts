import type { RichTextNode } from "../../domain/document/rich-text.ts";

/** True when a text holds no letter at all: nothing, or paragraphs and lists with nothing in them. */
export const isEmptyText = ({ text, content = [] }: RichTextNode): boolean =>
  (text ?? "").trim() === "" && content.every(isEmptyText);
