import type { RichTextNode } from "../../domain/document/rich-text.ts";
import type { MinutesContent } from "../../domain/minutes/minutes-document.ts";
import { wording } from "./minutes-wording.ts";

/**
 * A line for each guest, except those whom a paragraph already announces with their time of arrival: the real referat's
 * case presentation begins "Kulturkonsulent … deltager i møde kl. 10:00.", and minutes should not say so twice.
 */
export function printGuests({ guests, blocks }: MinutesContent): readonly string[] {
  const paragraphs = blocks.flatMap(({ text }) => textBlocks(text));
  return guests
    .filter(({ name, arrivesAt }) => !paragraphs.some((text) => text.includes(name) && text.includes(arrivesAt ?? "")))
    .map(({ name, title, arrivesAt }) => wording.guest(title === null ? name : `${title} ${name}`, arrivesAt));
}

/** The text of each paragraph and heading. */
function textBlocks(node: RichTextNode): readonly string[] {
  const content = node.content ?? [];
  if (content.some(({ type }) => type === "text")) return [content.map(({ text }) => text ?? "").join("")];
  return content.flatMap(textBlocks);
}
