import { describe, expect, it } from "vitest";
import { leftOpen } from "./left-open.ts";
import { outcomeKinds, outcomeOf } from "./outcome.ts";
import { phrasesFor } from "./phrases.ts";
import { openQuestions, questionStatuses, sentencesOf } from "./questions.ts";
import { countVotes } from "./votes.ts";

const decision =
  "Der er interesse for at videreføre det nuværende projekt under de nuværende omstændigheder, hvor Lemvig Kommunes finansiering sker via medarbejdertimer.";
const questions = [
  "Er Lemvig Kommune interesseret?",
  "Skal fokus fortsat være Vestbyen?",
  "Hvordan skal processen være?",
];

describe("[M10] a discussion question", () => {
  const statuses = (text: string, followUpIds: readonly string[] = ["f"]) =>
    questionStatuses(
      questions,
      [
        { question: questions[0] ?? "", kind: "quote", quote: "interesse for at videreføre" },
        { question: questions[2] ?? "", kind: "task", followUpId: "f" },
      ],
      { decision: text, followUpIds },
    ).map(({ number, state }) => [number, state]);

  it("is answered by words that stand in the decision, or by a follow-up; else it is open", () => {
    expect(statuses(decision)).toEqual([
      [1, "answered"],
      [2, "open"],
      [3, "task"],
    ]);
  });

  it("is open again when its words are changed, or its follow-up is gone", () => {
    expect(statuses("Sagen blev drøftet.", [])).toEqual([
      [1, "open"],
      [2, "open"],
      [3, "open"],
    ]);
    expect(statuses("Der er interesse for\nat  videreføre.")[0]).toEqual([1, "answered"]);
  });

  it("can be linked to any sentence of the decision", () => {
    expect(sentencesOf(`${decision} Sagen følges op.\n- Et punkt\n - 1) Et trin\n\n`)).toEqual([
      decision,
      "Sagen følges op.",
      "Et punkt",
      "Et trin",
    ]);
    expect(sentencesOf("Udsat til mødet d. 26. januar. Ja.")).toEqual(["Udsat til mødet d. 26. januar.", "Ja."]);
    expect(sentencesOf("")).toEqual([]);
  });

  it("counts as open only while nothing answers it", () => {
    const all = questionStatuses(questions, [], { decision, followUpIds: [] });
    expect(openQuestions(all).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe("[M8] an outcome", () => {
  it("has what it requires", () => {
    const none = { meetingId: null, referredTo: null };
    expect(outcomeOf({ kind: "postponed", ...none })).toEqual({ kind: "postponed", meetingId: null });
    expect(outcomeOf({ kind: "postponed", meetingId: "m", referredTo: "x" })).toEqual({
      kind: "postponed",
      meetingId: "m",
    });
    expect(outcomeOf({ kind: "referred", meetingId: "m", referredTo: " Økonomiudvalget " })).toEqual({
      kind: "referred",
      to: "Økonomiudvalget",
    });
    expect(() => outcomeOf({ kind: "referred", meetingId: null, referredTo: "  " })).toThrow("input-invalid");
    for (const kind of outcomeKinds.filter((kind) => kind !== "postponed" && kind !== "referred")) {
      expect(outcomeOf({ kind, meetingId: "m", referredTo: "x" })).toEqual({ kind });
    }
  });

  it("puts the phrases that fit it first, with its meeting or body filled in", () => {
    const meetings = [{ meetingId: "m", date: "26-01-2022" }];
    expect(phrasesFor(null, meetings)[0]).toBe("Godkendt.");
    expect(phrasesFor({ kind: "discussed" }, meetings)[0]).toBe("Drøftet.");
    const postponed = phrasesFor({ kind: "postponed", meetingId: "m" }, meetings);
    expect(postponed[0]).toBe("Udsat til mødet d. 26-01-2022.");
    expect(postponed).not.toContain("Udsat.");
    expect(phrasesFor({ kind: "referred", to: "Byrådet" }, meetings)[0]).toBe("Oversendt til Byrådet.");
    expect(new Set(phrasesFor({ kind: "approved" }, []))).toHaveProperty(
      "size",
      phrasesFor({ kind: "approved" }, []).length,
    );
  });
});

describe("[M11] what a decision leaves open", () => {
  const nothing = { outcome: null, hasText: false, questions: [], followUps: [] };

  it("is told for an item that should come to something", () => {
    expect(leftOpen({ ...nothing, kind: "decision" }).map(({ kind }) => kind)).toEqual(["no-outcome", "no-text"]);
    expect(leftOpen({ ...nothing, kind: "any-other-business" })).toEqual([]);
  });

  it("is every question that nothing answers, a postponement without a meeting, a follow-up without an owner", () => {
    const found = leftOpen({
      kind: "decision",
      outcome: { kind: "postponed", meetingId: null },
      hasText: true,
      questions: questionStatuses(questions, [], { decision, followUpIds: [] }).slice(0, 1),
      followUps: [{ id: "f", text: "Notat", ownerId: null, dueOn: null, doneAt: null, version: 1 }],
    });
    expect(found).toEqual([
      { kind: "postponed-without-meeting" },
      { kind: "question", number: 1, question: questions[0] },
      { kind: "follow-up-without-owner", text: "Notat" },
    ]);
  });
});

it("[M12] counts votes from the votes", () => {
  const votes = (["for", "for", "abstain"] as const).map((choice, index) => ({ participantId: String(index), choice }));
  expect(countVotes(votes)).toEqual({ for: 2, against: 0, abstain: 1 });
});
