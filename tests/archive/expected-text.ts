import type { RichTextNode } from "../../domain/document/rich-text.ts";
import type { MinutesItem } from "../../domain/minutes/minutes-document.ts";

/** What a reader should find of an item, as one line, bullets and numbers included. Written apart from the renderer. */
export function expectedText({ number, title, caseNumber, content }: MinutesItem): string {
  const parts = [`Punkt ${number}: ${title}`, `Sagsnr. ${caseNumber}`];
  if (content === null) return [...parts, "Punktet er lukket. Indholdet er ikke med i denne udgave."].join(" ");
  for (const { heading, text } of content.blocks) parts.push(heading, words(text));
  if (content.attachments.length > 0) parts.push("Bilag", ...content.attachments.map((file) => `• ${file.title}`));
  return parts.join(" ");
}

function words(node: RichTextNode): string {
  const content = node.content ?? [];
  if (node.type === "bulletList") return content.map((item) => `• ${words(item)}`).join(" ");
  if (node.type === "orderedList") return content.map((item, index) => `${index + 1}) ${words(item)}`).join(" ");
  return node.text ?? content.map(words).join(" ");
}
