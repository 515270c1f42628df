import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { da } from "../../app/i18n/da.ts";
import { comparedElement } from "../../app/ui/history/compared-text.tsx";
import { shownHand } from "../../app/ui/history/shown-hand.ts";
import type { RichTextNode } from "../../domain/document/rich-text.ts";
import { bold, bullets, heading, paragraph, textOf, WrittenLog } from "../collab/written-log.ts";

const handOf = (name: string) => {
  const person = { id: name, name, initials: name.slice(0, 2).toUpperCase() };
  return { ...shownHand({ kind: "person", person }, name, "kl. 09:31", da), hue: "hue-1" };
};

/** What the page shows of the last change of a log, as markup. */
function shown(log: WrittenLog, from: number): string {
  const { texts, hands } = log.compare(from);
  const named = hands.map(({ authorId }) => handOf(authorId ?? "nobody"));
  return renderToStaticMarkup(comparedElement(texts.s?.content ?? [], named, "Tabel"));
}

/** As who listens hears it: without what is hidden from them. */
const heard = (markup: string): string =>
  markup.replace(/<span[^>]*aria-hidden="true">[^<]*<\/span>/g, "").replace(/<[^>]+>/g, "");

describe("a compared text on the page", () => {
  it("[H1] marks insertions and deletions as ins and del, with initials to see and names to hear", () => {
    const log = new WrittenLog()
      .write("one", textOf(paragraph("Det gamle ord.")))
      .write("two", textOf(paragraph("Det nyeste ord.")));
    const markup = shown(log, 1);
    expect(markup).toMatch(/<ins class="change inserted hue-1" title="Tilføjet af two kl. 09:31">/);
    expect(markup).toMatch(/<del class="change deleted hue-1" title="Slettet af two kl. 09:31">/);
    expect(markup).toContain('<span class="change-by" aria-hidden="true">TW</span>');
    expect(heard(markup)).toMatch(/^Det .*\[Slettet af two kl\. 09:31: [^\]]+\].* ord\.$/);
    expect(heard(markup)).toMatch(/\[Tilføjet af two kl\. 09:31: [^\]]+\]/);
  });

  it("[H1] says of a block that is new though its words stayed, and of text that was formed", () => {
    const log = new WrittenLog()
      .write("one", textOf(paragraph("Den første sætning. Den anden sætning.")))
      .write("two", textOf(paragraph("Den første sætning. "), heading("Den anden sætning.")))
      .write("three", textOf(paragraph("Den ", bold("første"), " sætning. "), heading("Den anden sætning.")));
    const markup = shown(log, 1);
    expect(markup).toContain(
      '<h4 class="changed inserted hue-1">Den anden sætning.<ins class="change block inserted hue-1"',
    );
    expect(heard(markup)).toContain("[Nyt afsnit af two kl. 09:31]");
    expect(markup).toContain('<span class="change formatted hue-1" title="Formateret af three kl. 09:31">');
  });

  it("[H1] keeps lists and tables what they are: nothing stands in them but what may", () => {
    const cell = (text: string): RichTextNode => ({ type: "tableCell", content: [paragraph(text)] });
    const table = (...rows: readonly string[]): RichTextNode => ({
      type: "table",
      content: rows.map((text) => ({ type: "tableRow", content: [cell(text), cell("fast")] })),
    });
    const log = new WrittenLog()
      .write("one", textOf(bullets(paragraph("a")), table("et")))
      .write("two", textOf(bullets(paragraph("a"), paragraph("b")), table("et", "to")));
    const markup = shown(log, 1);
    expect(markup).toMatch(/<ul><li><p>a<\/p><\/li><li class="changed inserted hue-1">/);
    expect(markup).toMatch(/<tr class="changed inserted hue-1"><td /);
  });
});
