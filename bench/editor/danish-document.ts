import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";

const stock =
  "indsatsen kommunen direktionen forslaget borgerne udvalget budgettet processen rammen aftalen og i til for af på med som der er ikke kan skal vil blev har fra ved om efter under mellem gennem samarbejde økonomi sundhed børnehave skolevæsen vejnettet forsyning anlæg ældreområdet frivillige evaluering høring tidsplan finansiering medarbejdertimer bevilling overslag".split(
    " ",
  );

/** A text of about so many words that is shaped like a long case: sub-headings, paragraphs, lists and, if long, two tables. */
export function danishDocument(words: number, random: () => number): RichText {
  const blocks: RichTextNode[] = [];
  const pick = (count: number) =>
    Array.from({ length: count }, () => stock[Math.floor(random() * stock.length)]).join(" ");
  const sentence = (count: number) => {
    const said = pick(count);
    return `${said[0]?.toUpperCase()}${said.slice(1)}.`;
  };
  let left = words;
  const spend = (count: number) => {
    left -= count;
    return count;
  };
  const add = (...nodes: RichTextNode[]) => blocks.push(...nodes);
  for (let part = 0; left > 0; part++) {
    add({ type: "heading", attrs: { level: part % 3 === 0 ? 1 : 2 }, content: [text(pick(spend(4)))] });
    for (let index = 0; index < 4; index++) {
      const long = Array.from({ length: 5 }, () => sentence(spend(14))).join(" ");
      add(
        paragraph(text(long), { ...text(` ${pick(spend(3))} `), marks: [{ type: "bold" }] }, text(sentence(spend(6)))),
      );
    }
    if (part % 2 === 0) {
      add({
        type: part % 4 === 0 ? "bulletList" : "orderedList",
        content: Array.from({ length: 5 }, () => ({
          type: "listItem",
          content: [paragraph(text(sentence(spend(9))))],
        })),
      });
    }
    if (words > 5_000 && (part === 6 || part === 24)) add(table(() => sentence(spend(4))));
  }
  return { type: "doc", content: blocks };
}

const text = (words: string): RichTextNode => ({ type: "text", text: words });
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: "paragraph", content });

function table(words: () => string): RichTextNode {
  const row = (type: "tableHeader" | "tableCell"): RichTextNode => ({
    type: "tableRow",
    content: Array.from({ length: 4 }, () => ({ type, content: [paragraph(text(words()))] })),
  });
  return { type: "table", content: [row("tableHeader"), ...Array.from({ length: 11 }, () => row("tableCell"))] };
}
