import { describe, expect, it } from "vitest";
import type { ItemContent } from "../../app/http/context.ts";
import { caseBlocks } from "../../app/ui/workspace/case-blocks.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import { decisionSection, direktionSections, printedHeading } from "../../domain/meeting/section-template.ts";

const written: RichText = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Ord." }] }] };
const empty: RichText = {
  type: "doc",
  content: [
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] },
    { type: "paragraph", content: [{ type: "text", text: " " }] },
  ],
};
const content = (texts: Partial<Record<string, RichText>>, decidingBody: string | null): ItemContent => ({
  sections: direktionSections.map((section) => ({
    key: section.key,
    heading: printedHeading(section, "Kommunaldirektøren"),
    text: texts[section.key] ?? empty,
  })),
  decidingBody,
  recommendedBy: "Kommunaldirektøren",
  discussionQuestions: [],
  decision: { ...decisionSection, text: empty },
  attachments: [],
  guests: [],
  earlierItems: [],
  carriedFrom: null,
  carriedTo: null,
  minutes: null,
  presenter: null,
  caseAuthor: null,
  closingGround: null,
  kind: "decision",
  readers: null,
  lateEdits: [],
});
const headings = (blocks: ReturnType<typeof caseBlocks>) => blocks.map(({ heading }) => heading);

describe("the case on the page", () => {
  it("has its headings in the order of the real referat, with who decides after the presentation", () => {
    const all = Object.fromEntries(direktionSections.map(({ key }) => [key, written]));
    const blocks = caseBlocks(content(all, "Direktionen."), { withEmpty: false });
    expect(headings(blocks)).toEqual([
      "Resume",
      "Sagsfremstilling",
      "Sagen afgøres endelig af",
      "Lovgrundlag",
      "Økonomi",
      "Kommunaldirektøren indstiller,",
    ]);
    expect(blocks.at(-1)?.shortHeading).toBe("Indstilling");
  });

  it("leaves out what is not written, unless it is to be written", () => {
    const item = content({ finances: written }, null);
    expect(headings(caseBlocks(item, { withEmpty: false }))).toEqual(["Økonomi"]);
    expect(caseBlocks(item, { withEmpty: true })).toHaveLength(5);
  });

  it("names who decides also where nothing is presented", () => {
    const { sections, ...rest } = content({ summary: written }, "Direktionen.");
    const brief = { ...rest, sections: sections.filter(({ key }) => key === "summary") };
    expect(headings(caseBlocks(brief, { withEmpty: false }))).toEqual(["Resume", "Sagen afgøres endelig af"]);
  });
});
