import { describe, expect, it } from "vitest";
import { newBody } from "./body.ts";
import { reviseSections, sectionKeys, sectionsShown, type WantedSection } from "./revise-sections.ts";

const body = newBody({ id: "b", slug: "b", name: "B", municipality: "" });
const wanted = (heading: string, more: Partial<WantedSection> = {}): WantedSection => ({
  key: null,
  heading,
  help: null,
  writtenBy: "case-author",
  isRequired: false,
  isRetired: false,
  ...more,
});
const asStored = body.sections.map((section): WantedSection => ({ ...section, isRetired: false }));
const inUse = { hasItems: true };

describe("[B4] a body's sections", () => {
  it("keep their keys when they are renamed and reordered", () => {
    const [summary, presentation, ...rest] = asStored.map((section) => ({
      ...section,
      heading: `${section.heading} 2`,
    }));
    const revised = reviseSections(body, [presentation, summary, ...rest] as WantedSection[], inUse);
    expect(revised.sections.map(({ key }) => key)).toEqual([
      "presentation",
      "summary",
      "legal-basis",
      "finances",
      "recommendation",
    ]);
    expect(revised.sections[0]?.heading).toBe("Sagsfremstilling 2");
    expect(revised.retiredSections).toEqual([]);
  });

  it("are retired when they are removed or forgotten, and come back under the same key", () => {
    const [summary, presentation, ...rest] = asStored;
    const sent = [summary, { ...presentation, isRetired: true }] as WantedSection[];
    const revised = reviseSections(body, sent, inUse);
    expect(revised.sections.map(({ key }) => key)).toEqual(["summary"]);
    expect(revised.retiredSections.map(({ key }) => key)).toEqual(["presentation", ...rest.map(({ key }) => key)]);
    const back = reviseSections(revised, [wanted("Sagen", { key: "presentation" })], inUse);
    expect(back.sections).toMatchObject([{ key: "presentation", heading: "Sagen" }]);
    expect([...sectionKeys(back)].sort()).toEqual([...sectionKeys(body)].sort());
  });

  it("never get the key of another section, of a retired one, or of what is no section", () => {
    const once = reviseSections(body, [...asStored, wanted("Klima"), wanted("Klima!"), wanted("?!")], inUse);
    expect(once.sections.slice(5).map(({ key }) => key)).toEqual(["klima", "klima-2", "section"]);
    const without = reviseSections(once, asStored, inUse);
    const again = reviseSections(without, [...asStored, wanted("Klima")], inUse);
    expect(again.sections.at(-1)?.key).toBe("klima-3");
    const odd = reviseSections(
      body,
      [wanted("Decision"), wanted("Deciding body"), wanted("Børn", { key: "made-up" })],
      inUse,
    );
    expect(odd.sections.map(({ key }) => key)).toEqual(["decision-2", "deciding-body-2", "boern"]);
  });

  it("are forgotten only where no item and no import can hold their texts", () => {
    const made = reviseSections(body, [...asStored, wanted("Klima")], { hasItems: false });
    const unused = reviseSections(made, [wanted("Alt")], { hasItems: false });
    expect(unused.retiredSections.map(({ key }) => key)).toEqual(body.sections.map(({ key }) => key));
    const used = reviseSections(made, [wanted("Alt")], inUse);
    expect(used.retiredSections.map(({ key }) => key)).toContain("klima");
    expect(reviseSections(body, [...asStored, wanted("", { isRetired: true })], inUse)).toEqual({
      sections: body.sections,
      retiredSections: [],
    });
  });

  it("are shown when they are offered, and when they hold text", () => {
    const revised = reviseSections(body, [wanted("Alt")], inUse);
    expect(sectionsShown(revised, (key) => key === "finances").map(({ heading }) => heading)).toEqual([
      "Alt",
      "Økonomi",
    ]);
  });
});
