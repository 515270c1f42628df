import { describe, expect, it } from "vitest";
import { lateChange } from "./late-edit.ts";
import type { RichText, RichTextNode } from "./rich-text.ts";

const paragraph = (text: string, more: Partial<RichTextNode> = {}): RichTextNode => ({
  type: "paragraph",
  ...more,
  content: [{ type: "text", text }],
});
const text = (...content: RichTextNode[]): RichText => ({ type: "doc", content });

describe("[F3] what was written too late", () => {
  it("is nothing where the texts say the same, whatever empty paragraphs and unset attributes they carry", () => {
    const frozen = text(paragraph("et"), paragraph("to"));
    const written = text(paragraph("et", { attrs: { textAlign: null } }), paragraph("to"), { type: "paragraph" });
    expect(lateChange("summary", frozen, written)).toBeNull();
    expect(lateChange("summary", { type: "doc" }, text({ type: "paragraph" }))).toBeNull();
  });

  it("is the blocks that differ, and not those around them", () => {
    const frozen = text(paragraph("et"), paragraph("to"), paragraph("tre"));
    const written = text(paragraph("et"), paragraph("to og en halv"), paragraph("tre"), paragraph("fire"));
    expect(lateChange("summary", frozen, written)).toEqual({
      fragment: "summary",
      frozen: text(paragraph("to")),
      written: text(paragraph("to og en halv"), paragraph("fire")),
    });
  });

  it("is also what was taken away, and what got another form", () => {
    const frozen = text(paragraph("et"), {
      type: "heading",
      attrs: { level: 2 },
      content: [{ type: "text", text: "to" }],
    });
    const written = text({ type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "to" }] });
    expect(lateChange("summary", frozen, written)).toEqual({ fragment: "summary", frozen, written });
    const bold = text({ type: "paragraph", content: [{ type: "text", text: "et", marks: [{ type: "bold" }] }] });
    expect(lateChange("summary", text(paragraph("et")), bold)?.written).toEqual(bold);
  });
});
