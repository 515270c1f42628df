import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { richTextElement, richTextMarks, richTextNodes } from "../../app/ui/rich-text-element.tsx";
import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import { documentSchema } from "../../domain/document/schema.ts";

const words = (text: string, marks?: RichTextNode["marks"]): RichTextNode => ({
  type: "text",
  text,
  ...(marks && { marks }),
});
const node = (type: string, content: readonly RichTextNode[], attrs: Record<string, unknown> = {}): RichTextNode => ({
  type,
  attrs,
  content,
});
const paragraph = (text: string) => node("paragraph", [words(text)]);
const html = (...content: RichTextNode[]) => {
  const text: RichText = { type: "doc", content };
  documentSchema.nodeFromJSON(text).check();
  return renderToStaticMarkup(richTextElement(text, "Tabel"));
};

describe("a text on the page", () => {
  it("has a form for every node and mark of the schema", () => {
    expect(Object.keys(richTextNodes("")).sort()).toEqual(Object.keys(documentSchema.nodes).sort());
    expect(Object.keys(richTextMarks).sort()).toEqual(Object.keys(documentSchema.marks).sort());
  });

  it("puts its sub-headings below the section's h3", () => {
    expect(html(node("heading", [words("En")], { level: 1 }), node("heading", [words("To")], { level: 2 }))).toBe(
      "<h4>En</h4><h5>To</h5>",
    );
  });

  it("nests lists, and counts on from where a list starts", () => {
    const inner = node("orderedList", [node("listItem", [paragraph("b")])], { start: 3 });
    expect(html(node("bulletList", [node("listItem", [paragraph("a"), inner])]))).toBe(
      '<ul><li><p>a</p><ol start="3"><li><p>b</p></li></ol></li></ul>',
    );
  });

  it("shows tables with their spans, without styles, and within reach of the keyboard", () => {
    const cell = node("tableCell", [paragraph("x")], { colspan: 2, rowspan: 1, colwidth: [100, 200] });
    expect(html(node("table", [node("tableRow", [cell])])).toLowerCase()).toBe(
      '<section class="table-scroll" aria-label="tabel" tabindex="0"><table><tbody><tr>' +
        '<td colspan="2" rowspan="1"><p>x</p></td></tr></tbody></table></section>',
    );
  });

  it("follows no link that could run", () => {
    const link = (href: string) => html(node("paragraph", [words("her", [{ type: "link", attrs: { href } }])]));
    expect(link("https://www.lemvig.dk/")).toContain('href="https://www.lemvig.dk/"');
    expect(link("javascript:alert(1)")).toBe("<p>her</p>");
    expect(link("data:text/html,x")).toBe("<p>her</p>");
  });

  it("takes words for words", () => {
    expect(html(paragraph("<script>1 & 2</script>"))).toBe("<p>&lt;script&gt;1 &amp; 2&lt;/script&gt;</p>");
  });
});
