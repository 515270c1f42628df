import { describe, expect, it } from "vitest";
import { isRefusal } from "../refusal.ts";
import { changedQuestions, questionBounds } from "./discussion-questions.ts";
import { factBounds, type ItemFactName, readFact } from "./item-facts.ts";
import { readGuestFact } from "./item-guests.ts";
import { readPlanFact } from "./meeting-plan.ts";

const choices = { closingGrounds: ["Personalesag"], caseAuthorIds: ["author"], presenterIds: ["chair"] };
const refusedField = (work: () => unknown): unknown => {
  try {
    return { taken: work() };
  } catch (error) {
    return isRefusal(error) ? `${error.refusal} ${error.facts.field}` : error;
  }
};

describe("a fact of an item, as written in a form", () => {
  it.each<[ItemFactName, string, unknown]>([
    ["title", "  Boligsocial\n indsats ", { title: "Boligsocial indsats" }],
    ["title", "", { title: "" }],
    ["kind", "information", { kind: "information" }],
    ["access", "closed", { access: "closed" }],
    ["access", "open", { access: "open", closingGround: null }],
    ["closingGround", "Personalesag", { closingGround: "Personalesag" }],
    ["closingGround", "", { closingGround: null }],
    ["caseNumber", " 03.30.05-P20-1-18 ", { caseNumber: "03.30.05-P20-1-18" }],
    ["caseNumber", "", { caseNumber: null }],
    ["estimatedMinutes", "45", { estimatedMinutes: 45 }],
    ["estimatedMinutes", "", { estimatedMinutes: null }],
    ["caseAuthorId", "author", { caseAuthorId: "author" }],
    ["presenterId", "", { presenterId: null }],
    ["decidingBody", "Direktionen", { decidingBody: "Direktionen" }],
    ["recommendedBy", "", { recommendedBy: null }],
  ])("%s: %j is taken", (name, text, fact) => {
    expect(readFact(name, text, choices)).toEqual(fact);
  });

  it.each<[ItemFactName, string]>([
    ["title", "x".repeat(factBounds.title + 1)],
    ["title", "a\u0000b"],
    ["kind", "resolution"],
    ["access", "secret"],
    ["closingGround", "Fordi"],
    ["estimatedMinutes", "0"],
    ["estimatedMinutes", "601"],
    ["estimatedMinutes", "1e2"],
    ["estimatedMinutes", "-5"],
    ["caseAuthorId", "chair"],
    ["presenterId", "author"],
    ["caseNumber", "9".repeat(201)],
  ])("%s: %j is refused", (name, text) => {
    expect(refusedField(() => readFact(name, text, choices))).toBe(`input-invalid ${name}`);
  });
});

describe("a guest's fact, as written in a form", () => {
  it.each(["9:30", "09.30", "0930", "09:30"])("the time %s is half past nine", (text) => {
    expect(readGuestFact("arrivesAt", text, [])).toEqual({ arrivesAt: "09:30" });
  });
  it.each(["25:00", "9", "9:60", "halv ti"])("the time %s is refused", (text) => {
    expect(refusedField(() => readGuestFact("arrivesAt", text, []))).toBe("input-invalid arrivesAt");
  });
  it("has a name, and is invited as one of those who can be", () => {
    expect(refusedField(() => readGuestFact("name", " ", []))).toBe("input-invalid name");
    expect(refusedField(() => readGuestFact("personId", "p", ["q"]))).toBe("input-invalid personId");
    expect(readGuestFact("personId", "", ["q"])).toEqual({ personId: null });
  });
});

describe("[G5] questions for discussion", () => {
  it("are added, rewritten and taken away by their words", () => {
    expect(changedQuestions(["A?"], "", "B?")).toEqual(["A?", "B?"]);
    expect(changedQuestions(["A?", "B?"], "A?", "C?")).toEqual(["C?", "B?"]);
    expect(changedQuestions(["A?", "B?"], "A?", " ")).toEqual(["B?"]);
  });
  it("that nobody asks any more are refused; one asked twice and one too many too", () => {
    expect(refusedField(() => changedQuestions(["A?"], "B?", "C?"))).toBe("changed-meanwhile question");
    expect(refusedField(() => changedQuestions(["A?"], "", "A?"))).toBe("input-invalid question");
    const many = Array.from({ length: questionBounds.questions }, (_, index) => `${index}?`);
    expect(refusedField(() => changedQuestions(many, "", "Én til?"))).toBe("input-invalid question");
  });
});

describe("the time of a meeting, as written in a form", () => {
  it("is Danish local time", () => {
    expect(readPlanFact("startsAt", "2022-01-12T09:00")).toEqual({ startsAt: "2022-01-12T08:00:00.000Z" });
  });
  it.each(["2022-03-27T02:30", "2022-02-30T09:00", "12-01-2022 09:00", "1822-01-12T09:00", ""])(
    "%s is refused",
    (at) => {
      expect(refusedField(() => readPlanFact("startsAt", at))).toBe("input-invalid startsAt");
    },
  );
});
