import { describe, expect, it } from "vitest";
import { type AgendaItem, newItem } from "./agenda-item.ts";
import { readiness } from "./readiness.ts";
import { direktionSections } from "./section-template.ts";

const body = { sections: direktionSections };
const text = (words: string) =>
  ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] }) as const;
const written = { presentation: text("Sagen.") };

const ready: AgendaItem = {
  ...newItem({ id: "item", meetingId: "meeting", number: 1, title: "Boligsocial indsats" }),
  caseNumber: "03.30.05P20-1-18",
  estimatedMinutes: 45,
};
const codes = (changes: Partial<AgendaItem>, texts: Parameters<typeof readiness>[1] = written) =>
  readiness({ ...ready, ...changes }, texts, body).map(
    ({ code, isBlocking }) => `${code}${isBlocking ? "" : ", advisory"}`,
  );

describe("[G10] what an item lacks", () => {
  it("is nothing when it has all", () => {
    expect(codes({})).toEqual([]);
  });

  it("blocks: a title, a ground for being closed, a required section", () => {
    expect(codes({ title: "  " })).toEqual(["title"]);
    expect(codes({ access: "closed" })).toEqual(["closing-ground"]);
    expect(codes({ access: "closed", closingGround: "Personalesag" })).toEqual([]);
    for (const texts of [{}, { presentation: text("  ") }, { presentation: { type: "doc" } as const }]) {
      expect(readiness(ready, texts, body)).toEqual([
        { code: "section", section: "Sagsfremstilling", isBlocking: true },
      ]);
    }
  });

  it("requires no text of minutes to be approved, nor of any other business", () => {
    for (const kind of ["approval", "any-other-business"] as const) {
      expect(codes({ kind, caseNumber: null, estimatedMinutes: null }, {})).toEqual([]);
    }
    expect(codes({ kind: "information", caseNumber: null }, {})).toEqual(["section"]);
  });

  it("advises: case number, estimate, a guest's time, a case author whom closing shuts out", () => {
    const guest = { id: "g", name: "Konsulent", title: null, arrivesAt: null, personId: null };
    expect(codes({ caseNumber: null })).toEqual(["case-number, advisory"]);
    expect(codes({ caseNumber: "Sag nr. 19 (ØU 23/2010)" })).toEqual(["case-number-unreadable, advisory"]);
    expect(codes({ estimatedMinutes: null })).toEqual(["estimated-minutes, advisory"]);
    expect(codes({ guests: [guest] })).toEqual(["guest-time, advisory"]);
    expect(codes({ guests: [{ ...guest, arrivesAt: "09:30" }] })).toEqual([]);
    expect(codes({ access: "closed", closingGround: "Personalesag", caseAuthorId: "p" })).toEqual([
      "case-author-shut-out, advisory",
    ]);
  });
});
