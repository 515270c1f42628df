import { describe, expect, it } from "vitest";
import type { ApprovalRule } from "../../../domain/meeting/body.ts";
import { type DemoLogin, demoCollab, writeParagraph } from "../../support/demo-collab.ts";
import { demoServices } from "../../support/demo-services.ts";

async function review(rule: ApprovalRule = "every-member") {
  const demo = await demoServices();
  const meeting = await demo.real();
  const secretary = await demo.actor("sekretaer");
  await demo.store.write(secretary, async (db) => {
    await db.updateTable("body").set({ approval_rule: rule }).execute();
    return { result: undefined, audit: { action: "test", subject: "test" } };
  });
  await demo.services.sendForApproval(secretary, meeting.id);
  const approval = async (login: DemoLogin) => demo.services.readApproval(await demo.actor(login), meeting.id);
  const approve = async (login: DemoLogin, reservation: string | null = null) => {
    const { sha256 } = await approval(login);
    await demo.services.approveMinutes(await demo.actor(login), meeting.id, { sha256, reservation });
  };
  const stage = async () => (await demo.services.readMeeting(secretary, meeting.id)).stage;
  return { demo, meeting, secretary, approval, approve, stage };
}

async function correct(demo: Awaited<ReturnType<typeof demoServices>>, itemId: string, words: string) {
  const { join } = await demoCollab(demo);
  const client = join("sekretaer", { itemId, zone: "minutes" });
  await client.saved();
  writeParagraph(client.doc, "decision", words);
  await client.saved();
}

describe("[U4] minutes", () => {
  it("are approved and frozen when all have approved, one of them with a reservation", async () => {
    const { demo, meeting, secretary, approval, approve, stage } = await review();
    await approve("direktoer", "Jeg var ikke enig i punkt 2.");
    expect(await stage()).toBe("minutes-review");
    expect(
      (await approval("sekretaer")).approvers.map(({ person, approval: given }) => [person.name, given?.reservation]),
    ).toEqual([
      ["Kommunaldirektør", undefined],
      ["Direktør for Velfærd", "Jeg var ikke enig i punkt 2."],
    ]);
    const { sha256 } = await approval("kommunaldirektoer");
    await approve("kommunaldirektoer");
    expect(await stage()).toBe("approved");
    const published = await demo.services.readPublications(secretary, meeting.id);
    expect(published.map(({ kind, sha256: of }) => [kind, of])).toEqual([["minutes", sha256]]);
    for (const { id } of meeting.items) {
      expect(await demo.services.readItem(secretary, id)).toMatchObject({
        mayWriteMinutes: false,
        mayWriteCase: false,
      });
    }
    const open = await demo.store.read((db) =>
      db.selectFrom("room_freeze").select("room").where("version_id", "is", null).execute(),
    );
    expect(open).toEqual([]);
    await expect(approve("direktoer")).rejects.toMatchObject({ refusal: "stage-changed" });
  });

  it("that were changed since someone read them are not approved by that, and the change is shown", async () => {
    const { demo, meeting, approval, approve, stage } = await review();
    const read = await approval("kommunaldirektoer");
    await approve("direktoer");
    const item = meeting.items.find(({ number }) => number === 2)?.id ?? "";
    await correct(demo, item, "Rettet efter udsendelsen.");
    const chair = await demo.actor("kommunaldirektoer");
    const old = { sha256: read.sha256, reservation: null };
    await expect(demo.services.approveMinutes(chair, meeting.id, old)).rejects.toMatchObject({
      refusal: "minutes-changed",
    });
    await approve("kommunaldirektoer");
    expect(await stage()).toBe("minutes-review");
    const mine = await approval("direktoer");
    expect(mine.approvers.map(({ approval: given }) => given?.isCurrent)).toEqual([true, false]);
    expect(mine.sinceMine?.map(({ number, heading }) => [number, heading])).toEqual([[2, "Beslutning"]]);
    expect(mine.sinceSent).toEqual(mine.sinceMine);
    await approve("direktoer");
    expect(await stage()).toBe("approved");
  });

  it("are approved by the chair alone, or by more than half, where the body says so", async () => {
    const byChair = await review("chair");
    await byChair.approve("direktoer");
    expect(await byChair.stage()).toBe("minutes-review");
    await byChair.approve("kommunaldirektoer");
    expect(await byChair.stage()).toBe("approved");
    const byMost = await review("majority");
    await byMost.approve("direktoer");
    expect(await byMost.stage()).toBe("minutes-review");
    await byMost.approve("kommunaldirektoer");
    expect(await byMost.stage()).toBe("approved");
  });

  it("are approved by chair and members alone, and seen in the making by nobody outside the board", async () => {
    const { demo, meeting, approval } = await review();
    const { sha256 } = await approval("sekretaer");
    const read = { sha256, reservation: null };
    for (const login of ["sekretaer", "sagsbehandler", "gaest", "arkivar"] as const) {
      const actor = await demo.actor(login);
      await expect(demo.services.approveMinutes(actor, meeting.id, read)).rejects.toMatchObject({
        refusal: "not-allowed",
      });
      if (login !== "sekretaer") await expect(approval(login)).rejects.toMatchObject({ refusal: "not-allowed" });
    }
    await expect(approval("admin")).rejects.toMatchObject({ refusal: "meeting-unknown" });
  });

  it("[A7] hold for a recused approver nothing of the item", async () => {
    const { demo, meeting, approval, approve, stage } = await review();
    const director = await demo.actor("direktoer");
    const item = meeting.items.find(({ access }) => access === "closed") ?? meeting.items[0];
    await demo.store.write(director, async (db) => {
      const personId = director.kind === "person" ? director.personId : "";
      const row = { id: "r", item_id: item?.id ?? "", person_id: personId, declared_at: "2022-01-12T08:30:00.000Z" };
      await db.insertInto("recusal").values(row).execute();
      return { result: undefined, audit: { action: "recuse", subject: "test" } };
    });
    await correct(demo, item?.id ?? "", "Hemmelig rettelse.");
    const seen = await approval("direktoer");
    expect(JSON.stringify(seen)).not.toContain("Hemmelig rettelse.");
    expect(seen.minutes.items.find(({ number }) => number === item?.number)?.content).toBeNull();
    expect(JSON.stringify(await approval("kommunaldirektoer"))).toContain("Hemmelig rettelse.");
    await approve("direktoer");
    await approve("kommunaldirektoer");
    expect(await stage()).toBe("approved");
  });

  it("that wait for someone queue reminders, and drop them when they have approved", async () => {
    const { demo, meeting, secretary, approval, approve } = await review();
    expect(Object.values((await approval("sekretaer")).reminders)).toHaveLength(2);
    await approve("direktoer");
    expect(Object.keys((await approval("sekretaer")).reminders)).toHaveLength(1);
    await demo.services.remindApprovers(secretary, meeting.id);
    expect(Object.values((await approval("sekretaer")).reminders)).toEqual(["2022-01-12T08:30:00.000Z"]);
    await expect(demo.services.remindApprovers(await demo.actor("direktoer"), meeting.id)).rejects.toMatchObject({
      refusal: "not-allowed",
    });
  });

  it("[U6] have one reminder queued for each who is missing: by asking twice, or anew after a correction; none once approved", async () => {
    const { demo, meeting, secretary, approval, approve, stage } = await review();
    const queue = () =>
      demo.store.read((db) => db.selectFrom("reminder").select(["person_id", "due_at"]).orderBy("due_at").execute());
    const director = await demo.actor("direktoer");
    const directorId = director.kind === "person" ? director.personId : "";
    expect((await queue()).map(({ due_at }) => due_at)).toEqual(Array(2).fill("2022-01-15T08:30:00.000Z"));
    for (const _ of [1, 2]) await demo.services.remindApprovers(secretary, meeting.id);
    expect((await queue()).map(({ due_at }) => due_at)).toEqual(Array(2).fill("2022-01-12T08:30:00.000Z"));
    await approve("direktoer");
    await correct(demo, meeting.items[0]?.id ?? "", "Rettet efter godkendelsen.");
    await approve("kommunaldirektoer");
    expect(await queue()).toEqual([{ person_id: directorId, due_at: "2022-01-15T08:30:00.000Z" }]);
    expect(await approval("sekretaer")).toMatchObject({ given: 1, needed: 2 });
    await approve("direktoer");
    expect([await stage(), await queue()]).toEqual(["approved", []]);
  });

  it("[U6] have nobody reminded whose approval is not waited for", async () => {
    const byChair = await review("chair");
    const chair = await byChair.demo.actor("kommunaldirektoer");
    const { reminders, approvers } = await byChair.approval("sekretaer");
    expect(Object.keys(reminders)).toEqual([chair.kind === "person" ? chair.personId : ""]);
    expect(approvers.map(({ isChair, isAwaited }) => [isChair, isAwaited])).toEqual([
      [true, true],
      [false, false],
    ]);
    await byChair.demo.services.remindApprovers(byChair.secretary, byChair.meeting.id);
    expect(Object.keys((await byChair.approval("sekretaer")).reminders)).toHaveLength(1);
    // Who has left the body since is asked no more.
    const everyone = await review();
    await everyone.demo.store.write(everyone.secretary, async (db) => {
      await db.updateTable("membership").set({ ends_on: "2022-01-11" }).where("role", "=", "member").execute();
      return { result: undefined, audit: { action: "test", subject: "test" } };
    });
    await everyone.demo.services.remindApprovers(everyone.secretary, everyone.meeting.id);
    const left = await everyone.demo.store.read((db) => db.selectFrom("reminder").selectAll().execute());
    expect(left).toHaveLength(1);
  });
});
