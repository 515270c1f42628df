import { describe, expect, it } from "vitest";
import { stages } from "../../../domain/meeting/stage.ts";
import { answerOf, heldMeeting } from "./held-meeting.ts";

const logins = ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler", "gaest", "arkivar", "admin"] as const;
const discussed = { kind: "discussed" } as const;

describe("[A9] [M9] the outcome", () => {
  it("is decided by the board in session, by chair and secretary in review, by nobody else and never else", async () => {
    const held = await heldMeeting();
    const decided: Record<string, string[]> = {};
    for (const stage of [...stages, "cancelled"] as const) {
      await held.stageIs(stage);
      for (const login of logins) {
        const actor = await held.actor(login);
        const stored = await held.store.read((db) => db.selectFrom("item_outcome").select("version").execute());
        const version = stored[0]?.version ?? 0;
        const answer = await answerOf(held.services.decideItem(actor, held.itemId(1), { outcome: discussed, version }));
        if (answer === "done") decided[stage] = [...(decided[stage] ?? []), login];
        else expect(["not-allowed", "item-unknown"]).toContain(answer);
      }
    }
    expect(decided).toEqual({
      "in-session": ["kommunaldirektoer", "direktoer", "sekretaer"],
      "minutes-review": ["kommunaldirektoer", "sekretaer"],
    });
  });

  it("of two at once is the first's; the second is told, and sees it", async () => {
    const held = await heldMeeting();
    const [chair, secretary] = [await held.actor("kommunaldirektoer"), await held.actor("sekretaer")];
    const item = held.itemId(1);
    const answers = await Promise.all([
      answerOf(held.services.decideItem(chair, item, { outcome: discussed, version: 0 })),
      answerOf(held.services.decideItem(secretary, item, { outcome: { kind: "approved" }, version: 0 })),
    ]);
    expect([...answers].sort()).toEqual(["changed-meanwhile", "done"]);
    const seen = await held.minutesOf("direktoer", 1);
    const first = answers[0] === "done" ? "Kommunaldirektør" : "Sekretær";
    expect(seen).toMatchObject({ outcomeVersion: 1, outcomeBy: { name: first } });
    await held.services.decideItem(secretary, item, { outcome: null, version: 1 });
    expect(await held.minutesOf("direktoer", 1)).toMatchObject({ outcome: null, outcomeVersion: 2 });
  });

  it("[M8] is postponed to a later meeting of the body, and to no other", async () => {
    const held = await heldMeeting();
    const secretary = await held.actor("sekretaer");
    const later = (await held.example()).id;
    const postpone = (meetingId: string | null, version: number) =>
      answerOf(
        held.services.decideItem(secretary, held.itemId(1), { outcome: { kind: "postponed", meetingId }, version }),
      );
    expect(await postpone(held.meetingId, 0)).toBe("input-invalid");
    expect(await postpone(later, 0)).toBe("done");
    expect(await held.minutesOf("gaest", 1)).toMatchObject({
      mayDecide: false,
      outcome: { kind: "postponed", meetingId: later },
      laterMeetings: [{ meetingId: later, date: "26-01-2022" }],
    });
    expect(await postpone(null, 1)).toBe("done");
    expect((await held.minutesOf("gaest", 1))?.laterMeetings).toEqual([]);
  });
});

describe("[M10] a discussion question", () => {
  it("is linked to words that were written a moment ago, and that nobody has read yet", async () => {
    const held = await heldMeeting();
    const [question] = (await held.minutesOf("direktoer", 1))?.questions ?? [];
    await held.decide(1, "Lige skrevet.");
    const entry = { question: question?.question ?? "", quote: "Lige skrevet." };
    const answer = held.services.answerQuestion(await held.actor("direktoer"), held.itemId(1), entry);
    expect(await answerOf(answer)).toBe("done");
  });

  it("is linked to words that stand in the decision, made a follow-up, and opened again", async () => {
    const held = await heldMeeting();
    const director = await held.actor("direktoer");
    const item = held.itemId(1);
    const questions = (await held.minutesOf("direktoer", 1))?.questions ?? [];
    const [first, second] = [questions[0]?.question ?? "", questions[1]?.question ?? ""];
    const answer = (entry: Parameters<typeof held.services.answerQuestion>[2]) =>
      answerOf(held.services.answerQuestion(director, item, entry));
    expect(await answer({ question: first, quote: "noget, der ikke står der" })).toBe("input-invalid");
    expect(await answer({ question: "Et andet spørgsmål?", quote: "videreføre" })).toBe("input-invalid");
    expect(await answer({ question: first, quote: "videreføre det  nuværende projekt" })).toBe("done");
    expect(await answer({ question: second, task: true })).toBe("done");
    const seen = await held.minutesOf("sekretaer", 1);
    expect(seen?.questions.map(({ state }) => state)).toEqual(["answered", "task", "open", "open", "open"]);
    expect(seen?.followUps).toMatchObject([{ text: second, owner: null }]);
    expect(seen?.leftOpen.filter(({ kind }) => kind === "question")).toHaveLength(3);

    const [task] = seen?.followUps ?? [];
    await held.services.removeFollowUp(director, item, { id: task?.id ?? "", version: 1 });
    expect(await answer({ question: first, task: false })).toBe("done");
    expect((await held.minutesOf("sekretaer", 1))?.questions.every(({ state }) => state === "open")).toBe(true);
  });
});

describe("follow-ups, options and statements", () => {
  it("[M13] a follow-up is given to someone who may read its item", async () => {
    const held = await heldMeeting();
    const secretary = await held.actor("sekretaer");
    const author = await held.personId("sagsbehandler");
    const followUp = { id: null, version: 0, text: "Notat", ownerId: author, dueOn: "2022-02-09" };
    expect(await answerOf(held.services.saveFollowUp(secretary, held.itemId(3), followUp))).toBe("input-invalid");
    expect(await answerOf(held.services.saveFollowUp(secretary, held.itemId(1), followUp))).toBe("done");
    expect((await held.minutesOf("gaest", 1))?.followUps).toMatchObject([{ owner: { name: "Sagsbehandler" } }]);
    expect((await held.minutesOf("sekretaer", 3))?.owners.map(({ name }) => name)).toEqual([
      "Kommunaldirektør",
      "Direktør for Velfærd",
      "Sekretær",
      "Arkivar",
    ]);
  });

  it("[M9] are changed by one at a time: who comes second is told, and nothing is overwritten", async () => {
    const held = await heldMeeting();
    const [chair, secretary] = [await held.actor("kommunaldirektoer"), await held.actor("sekretaer")];
    const item = held.itemId(1);
    const option = { title: "Ansøge Landsbyggefonden", state: "open", dependsOn: "2022-05-01" } as const;
    await held.services.saveOption(chair, item, { ...option, id: null, version: 0 });
    const id = (await held.minutesOf("sekretaer", 1))?.options.at(-1)?.id ?? "";
    const answers = await Promise.all([
      answerOf(held.services.saveOption(chair, item, { ...option, id, state: "chosen", version: 1 })),
      answerOf(held.services.saveOption(secretary, item, { ...option, id, state: "rejected", version: 1 })),
    ]);
    expect([...answers].sort()).toEqual(["changed-meanwhile", "done"]);
    expect(await answerOf(held.services.removeOption(chair, item, { id, version: 1 }))).toBe("changed-meanwhile");
    const state = answers[0] === "done" ? "chosen" : "rejected";
    expect((await held.minutesOf("sekretaer", 1))?.options.at(-1)).toEqual(
      expect.objectContaining({ id, state, version: 2 }),
    );
    await held.services.removeOption(secretary, item, { id, version: 2 });
    expect((await held.minutesOf("sekretaer", 1))?.options.some((option) => option.id === id)).toBe(false);
    expect(await answerOf(held.services.removeOption(chair, item, { id, version: 2 }))).toBe("changed-meanwhile");
  });

  it("[M14] a statement is written by its member, or for them by chair or secretary", async () => {
    const held = await heldMeeting();
    const item = held.itemId(1);
    const [director, secretary] = [await held.actor("direktoer"), await held.actor("sekretaer")];
    const of = async (login: "direktoer" | "kommunaldirektoer" | "gaest" | "sekretaer") => ({
      id: null,
      version: 0,
      text: "Jeg er uenig.",
      personId: await held.personId(login),
    });
    const save = async (actor: typeof director, statement: Awaited<ReturnType<typeof of>>) =>
      answerOf(held.services.saveStatement(actor, item, statement));
    expect(await save(director, await of("kommunaldirektoer"))).toBe("not-allowed");
    expect(await save(secretary, await of("gaest"))).toBe("input-invalid");
    expect(await save(secretary, await of("sekretaer"))).toBe("input-invalid");
    expect(await save(director, await of("direktoer"))).toBe("done");
    expect(await save(secretary, await of("kommunaldirektoer"))).toBe("done");
    const seen = (await held.minutesOf("direktoer", 1))?.statements ?? [];
    expect(seen.map(({ person, mayChange }) => [person.name, mayChange])).toEqual([
      ["Direktør for Velfærd", true],
      ["Kommunaldirektør", false],
    ]);
    const [own, other] = seen;
    expect(await answerOf(held.services.removeStatement(director, item, { id: other?.id ?? "", version: 1 }))).toBe(
      "not-allowed",
    );
    expect(await answerOf(held.services.removeStatement(director, item, { id: own?.id ?? "", version: 1 }))).toBe(
      "done",
    );
    expect((await held.minutesOf("direktoer", 1))?.speakers.map(({ name }) => name)).toEqual(["Direktør for Velfærd"]);
  });
});

describe("[M12] votes", () => {
  it("are not counted where the body counts none", async () => {
    const held = await heldMeeting();
    expect((await held.minutesOf("sekretaer", 1))?.votes).toBeNull();
    const vote = { participantId: await held.participant("direktoer"), choice: "for" } as const;
    expect(await answerOf(held.services.recordVote(await held.actor("sekretaer"), held.itemId(1), vote))).toBe(
      "not-allowed",
    );
  });

  it("are of chair and members who take part in the item, each their own or by chair and secretary", async () => {
    const held = await heldMeeting();
    await held.sql((db) => db.updateTable("body").set({ uses_votes: 1 }).execute());
    const [director, secretary] = [await held.actor("direktoer"), await held.actor("sekretaer")];
    const vote = async (actor: typeof director, login: "direktoer" | "kommunaldirektoer" | "sekretaer") =>
      answerOf(
        held.services.recordVote(actor, held.itemId(1), {
          participantId: await held.participant(login),
          choice: "for",
        }),
      );
    expect(await vote(director, "direktoer")).toBe("not-allowed");
    await held.services.recordAttendance(secretary, held.meetingId, { who: "everyone", kind: "arrived", at: null });
    expect(await vote(director, "direktoer")).toBe("done");
    expect(await vote(director, "kommunaldirektoer")).toBe("not-allowed");
    expect(await vote(secretary, "kommunaldirektoer")).toBe("done");
    expect(await vote(secretary, "sekretaer")).toBe("not-allowed");
    expect((await held.minutesOf("gaest", 1))?.votes?.count).toEqual({ for: 2, against: 0, abstain: 0 });

    await held.services.declareRecusal(await held.actor("kommunaldirektoer"), held.itemId(1), {
      personId: await held.personId("direktoer"),
      reason: null,
    });
    expect(await vote(secretary, "direktoer")).toBe("not-allowed");
  });
});
