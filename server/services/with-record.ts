import type { RichText } from "../../domain/document/rich-text.ts";
import type { MinutesBlock, MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { attendanceLines, recordLines } from "../archive/print-record.ts";

/** A document with what the meeting made of its items in words, each a block after the decision, as the PDF has it. */
export const withRecord = (document: MinutesDocument): MinutesDocument => ({
  ...document,
  items: document.items.map((item) => {
    if (item.content?.record === undefined) return item;
    const blocks = recordLines(item.content.record).map(blockOf);
    return { ...item, content: { ...item.content, blocks: [...item.content.blocks, ...blocks] } };
  }),
});

/** Who was there and who was not, in words: present, with an apology, without. */
export const attendanceBlocks = (document: MinutesDocument): readonly MinutesBlock[] =>
  attendanceLines(document).map(({ label, people }) => blockOf({ heading: label, lines: people }));

const blockOf = ({ heading, lines }: { heading: string; lines: readonly string[] }): MinutesBlock => ({
  key: `record/${heading}`,
  heading,
  text: { type: "doc", content: lines.map(paragraphOf) } satisfies RichText,
});

const paragraphOf = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
