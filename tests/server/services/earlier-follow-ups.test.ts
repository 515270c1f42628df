import { describe, expect, it } from "vitest";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { answerOf } from "./held-meeting.ts";
import { twoMeetings } from "./two-meetings.ts";

async function withFollowUps() {
  const m = await twoMeetings();
  const secretary = await m.actor("sekretaer");
  const add = async (number: number, text: string, more: { ownerId?: string; dueOn?: string } = {}) =>
    m.services.saveFollowUp(secretary, m.itemId(number), {
      id: null,
      version: 0,
      text,
      ownerId: more.ownerId ?? null,
      dueOn: more.dueOn ?? null,
    });
  await add(1, "Notat om beboerne", { ownerId: await m.personId("direktoer"), dueOn: "2022-01-10" });
  await add(2, "Uden dato");
  await add(3, "Hemmelig opgave", { dueOn: "2022-01-20" });
  await m.end();
  const listed = async (login: DemoLogin) =>
    (await m.services.readCarryOver(await m.actor(login), m.draftId)).followUps;
  const settle = async (login: DemoLogin, text: string, isDone = true, version?: number) => {
    const found = (await listed("sekretaer")).find((each) => each.text === text);
    await m.services.settleFollowUp(await m.actor(login), {
      id: found?.id ?? "",
      version: version ?? found?.version ?? 0,
      isDone,
    });
  };
  return { ...m, listed, settle };
}

describe("[N7] what earlier meetings left to be done", () => {
  it("stands with the next draft, soonest due first, with owner, date and the item that it comes from", async () => {
    const m = await withFollowUps();
    expect(await m.listed("sekretaer")).toMatchObject([
      { text: "Notat om beboerne", owner: { name: "Direktør for Velfærd" }, isOverdue: true, from: { number: 1 } },
      { text: "Hemmelig opgave", owner: null, isOverdue: false, from: { number: 3 } },
      { text: "Uden dato", dueOn: null, isOverdue: false },
    ]);
  });

  it("stands with the item that approves minutes, for who may read both that and the item it comes from", async () => {
    const m = await withFollowUps();
    await m.approve("direktoer");
    await m.approve("kommunaldirektoer");
    const [first, second] = await m.itemsOf(m.draftId);
    const at = async (login: DemoLogin, id = first?.id ?? "") =>
      (await m.services.readFollowUpsAt(await m.actor(login), id))?.map(({ text }) => text) ?? null;
    expect(await at("direktoer")).toEqual(["Notat om beboerne", "Hemmelig opgave", "Uden dato"]);
    expect(await at("sagsbehandler")).toEqual(["Notat om beboerne", "Uden dato"]);
    expect(await at("direktoer", second?.id)).toBeNull();
    await m.stageOf(m.meetingId, "in-session");
    await m.services.declareRecusal(await m.actor("direktoer"), m.itemId(1), { personId: null, reason: null });
    expect(await at("direktoer")).toEqual(["Hemmelig opgave", "Uden dato"]);
  });

  it("is done when its owner, chair or secretary says so, and open again likewise; nobody else may", async () => {
    for (const login of ["direktoer", "kommunaldirektoer", "sekretaer"] as const) {
      const m = await withFollowUps();
      await m.settle(login, "Notat om beboerne");
      expect((await m.listed("sekretaer"))[0]).toMatchObject({ doneAt: "2022-01-12T08:00:00.000Z", isOverdue: false });
      await m.settle(login, "Notat om beboerne", false);
      expect((await m.listed("sekretaer"))[0]).toMatchObject({ doneAt: null, version: 3 });
      expect(await m.audits("settle-follow-up")).toHaveLength(2);
    }
    const m = await withFollowUps();
    expect(await answerOf(m.settle("direktoer", "Uden dato"))).toBe("not-allowed");
    expect(await answerOf(m.settle("sagsbehandler", "Notat om beboerne"))).toBe("not-allowed");
    for (const login of ["sagsbehandler", "gaest", "arkivar", "admin"] as const) {
      const answer = await answerOf(m.settle(login, "Hemmelig opgave"));
      expect(login === "arkivar" ? ["not-allowed"] : ["item-unknown"], login).toContain(answer);
    }
  });

  it("[M9] of two who settle it at once the second is told", async () => {
    const m = await withFollowUps();
    const answers = await Promise.all([
      answerOf(m.settle("direktoer", "Notat om beboerne", true, 1)),
      answerOf(m.settle("sekretaer", "Notat om beboerne", true, 1)),
    ]);
    expect(answers.toSorted()).toEqual(["changed-meanwhile", "done"]);
  });

  it("that is done makes no approved minutes others than they were", async () => {
    const m = await withFollowUps();
    const chair = await m.actor("kommunaldirektoer");
    const before = await m.services.readApproval(chair, m.meetingId);
    await m.settle("sekretaer", "Notat om beboerne");
    expect((await m.services.readApproval(chair, m.meetingId)).sha256).toBe(before.sha256);
  });

  it("[A5] is told at once to open pages that show it, and to nobody who may not read its item", async () => {
    const m = await withFollowUps();
    const heard: string[] = [];
    for (const login of ["direktoer", "sagsbehandler"] as const) {
      await m.services.watchMeeting(await m.actor(login), m.draftId, ({ kind }) => {
        if (kind === "changed") heard.push(login);
      });
    }
    await m.settle("sekretaer", "Hemmelig opgave");
    await expect.poll(() => heard).toEqual(["direktoer"]);
    await m.settle("sekretaer", "Uden dato");
    await expect.poll(() => heard.toSorted()).toEqual(["direktoer", "direktoer", "sagsbehandler"]);
  });
});
