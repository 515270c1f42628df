import { describe, expect, it } from "vitest";
import { stages } from "../../../domain/meeting/stage.ts";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { answerOf } from "./held-meeting.ts";
import { twoMeetings } from "./two-meetings.ts";

const real = "Boligsocial indsats i vestbyen i Lemvig efter projektperioden 2019-2023";
const logins = ["kommunaldirektoer", "direktoer", "sekretaer", "sagsbehandler", "gaest", "arkivar", "admin"] as const;
const later = { kind: "postponed", meetingId: null } as const;

describe("[N1] what a meeting postponed to a later one", () => {
  it("is on that draft's agenda when the meeting ends, before any other business, and once", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    expect(await m.agenda(m.draftId)).toHaveLength(2);
    await m.end();
    expect(await m.agenda(m.draftId)).toEqual([
      "1 Eksempel: Proces for en ny boligsocial indsats",
      `2 ${real}`,
      "3 Eksempel: Eventuelt",
    ]);
    expect((await m.offered("sekretaer")).items).toEqual([]);
    expect(JSON.parse((await m.audits("send-for-approval"))[0]?.facts ?? "")).toMatchObject({ carriedTo: m.draftId });
    await m.approve("direktoer");
    await m.approve("kommunaldirektoer");
    expect((await m.agenda(m.draftId)).filter((line) => line.includes(real))).toHaveLength(1);
  });

  it("is not put on an agenda that has been sent out: it is offered as a supplement, with a reason", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.sendOut(m.draftId);
    await m.end();
    expect(await m.agenda(m.draftId)).toHaveLength(2);
    expect((await m.offered("sekretaer")).items).toMatchObject([{ title: real, isNamed: true }]);
    expect(await answerOf(m.place("sekretaer", 1))).toBe("stage-changed");
    expect(await answerOf(m.place("sekretaer", 1, m.draftId, "  "))).toBe("input-invalid");
    const { itemId, number } = await m.place("sekretaer", 1, m.draftId, "Udsat fra sidste møde.");
    expect(number).toBe(3);
    const secretary = await m.actor("sekretaer");
    expect(await m.services.readItem(secretary, itemId)).toMatchObject({ title: real, mayWriteCase: true });
    const seen = await m.services.readMeeting(await m.actor("arkivar"), m.draftId);
    expect(seen.items.map(({ number: each }) => each)).toEqual([1, 2]);
  });

  it("goes wherever the outcome says when the meeting ends", async () => {
    const m = await twoMeetings();
    const third = await m.plan("2022-02-09T09:00");
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.decideThat(1, { kind: "postponed", meetingId: third });
    await m.decideThat(2, { kind: "discussed" });
    await m.end();
    expect(await m.agenda(m.draftId)).toHaveLength(2);
    expect((await m.agenda(third)).filter((line) => line.includes(real))).toHaveLength(1);
    expect((await m.offered("sekretaer")).items).toEqual([]);
  });
});

describe("[N8] an outcome that is changed after the meeting ended", () => {
  const isRevokedAt = async (m: Awaited<ReturnType<typeof twoMeetings>>, copyId: string, login: DemoLogin) =>
    (await m.services.readItem(await m.actor(login), copyId)).content?.carriedFrom?.isRevoked;

  it("takes what nobody has worked on off the draft, puts it on another, and brings the same back", async () => {
    const m = await twoMeetings();
    const third = await m.plan("2022-02-09T09:00");
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const before = await m.agenda(m.draftId);
    const copyId = (await m.itemsOf(m.draftId))[1]?.id ?? "";
    const hasIt = async (id: string) => (await m.agenda(id)).some((line) => line.includes(real));
    for (const [outcome, onDraft, onThird] of [
      [{ kind: "discussed" }, false, false],
      [{ kind: "postponed", meetingId: third }, false, true],
      [null, false, false],
      [{ kind: "postponed", meetingId: m.draftId }, true, false],
    ] as const) {
      await m.decideThat(1, outcome);
      expect([outcome, await hasIt(m.draftId), await hasIt(third)]).toEqual([outcome, onDraft, onThird]);
      expect((await m.offered("sekretaer")).items).toEqual([]);
    }
    expect(await m.agenda(m.draftId)).toEqual(before);
    expect((await m.itemsOf(m.draftId))[1]?.id, "the same item").toBe(copyId);
    await m.decideThat(1, later);
    expect(await hasIt(m.draftId), "it may come up here as well as later").toBe(true);
    await m.decideThat(2, { kind: "postponed", meetingId: third });
    expect((await m.agenda(third)).some((line) => line.includes("Eventuelt"))).toBe(true);
  });

  it("leaves what somebody has worked on, and tells who leads that meeting", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.decideThat(2, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const secretary = await m.actor("sekretaer");
    const copies = (await m.itemsOf(m.draftId)).filter(({ title }) => title === real || title === "Eventuelt");
    const [facts = "", text = ""] = copies.map(({ id }) => id);
    await m.services.changeItemFact(secretary, facts, { field: "estimatedMinutes", from: "", to: "20" });
    await m.write(text, "Skrevet i kladden.");
    for (const number of [1, 2]) await m.decideThat(number, { kind: "approved" });
    expect((await m.itemsOf(m.draftId)).map(({ id }) => id)).toEqual(expect.arrayContaining([facts, text]));
    for (const id of [facts, text]) {
      expect(await isRevokedAt(m, id, "sekretaer")).toBe(true);
      expect(await isRevokedAt(m, id, "direktoer")).toBe(false);
    }
    expect((await m.offered("sekretaer")).onAgenda).toMatchObject([{ isRevoked: true }, { isRevoked: true }]);
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    expect(await isRevokedAt(m, facts, "sekretaer")).toBe(false);
    expect(await m.agenda(m.draftId)).toHaveLength(4);
  });

  it("changes nothing of an agenda that has been sent out, and nothing at all when it was refused", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const copyId = (await m.itemsOf(m.draftId))[1]?.id ?? "";
    const stale = { outcome: { kind: "approved" }, version: 0 } as const;
    expect(await answerOf(m.services.decideItem(await m.actor("sekretaer"), m.itemId(1), stale))).toBe(
      "changed-meanwhile",
    );
    expect(await m.agenda(m.draftId)).toHaveLength(3);
    await m.sendOut(m.draftId);
    await m.decideThat(1, { kind: "approved" });
    expect(await m.agenda(m.draftId)).toHaveLength(3);
    expect(await isRevokedAt(m, copyId, "sekretaer")).toBe(true);
  });
});

describe("[N2] what waits", () => {
  it("postponed without a meeting, it waits with every draft that comes after, until one takes it on", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, later);
    expect((await m.offered("sekretaer")).items).toEqual([]);
    await m.end();
    const third = await m.plan("2022-02-09T09:00");
    const before = await m.plan("2022-01-05T09:00");
    for (const id of [m.draftId, third])
      expect((await m.offered("sekretaer", id)).items.map(({ title }) => title)).toEqual([real]);
    expect((await m.offered("sekretaer", before)).items).toEqual([]);
    expect(await m.services.readMeeting(await m.actor("sekretaer"), third)).toMatchObject({ waitingCount: 1 });
    expect(await m.services.readMeeting(await m.actor("direktoer"), third)).toMatchObject({ waitingCount: null });
    await m.place("kommunaldirektoer", 1, third);
    for (const id of [m.draftId, third]) expect((await m.offered("sekretaer", id)).items).toEqual([]);
    expect(await answerOf(m.place("sekretaer", 1))).toBe("changed-meanwhile");
  });

  it("left out of one meeting it waits for the next; left out and put on all the same it is on", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, later);
    await m.end();
    const third = await m.plan("2022-02-09T09:00");
    const secretary = await m.actor("sekretaer");
    await m.services.leaveOutItem(secretary, m.draftId, m.itemId(1));
    expect((await m.offered("sekretaer")).items).toMatchObject([{ isLeftOut: true }]);
    expect((await m.offered("sekretaer", third)).items).toMatchObject([{ isLeftOut: false }]);
    expect(await m.services.readMeeting(secretary, m.draftId)).toMatchObject({ waitingCount: 0 });
    await m.place("sekretaer", 1);
    expect((await m.offered("sekretaer", third)).items).toEqual([]);
    expect(await answerOf(m.services.leaveOutItem(secretary, m.draftId, m.itemId(1)))).toBe("changed-meanwhile");
  });

  it("of two who put the same on agendas at once one does, on one agenda", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, later);
    await m.end();
    const third = await m.plan("2022-02-09T09:00");
    const answers = await Promise.all([
      answerOf(m.place("sekretaer", 1)),
      answerOf(m.place("kommunaldirektoer", 1)),
      answerOf(m.place("kommunaldirektoer", 1, third)),
    ]);
    expect(answers.toSorted()).toEqual(["changed-meanwhile", "changed-meanwhile", "done"]);
    const lines = [...(await m.agenda(m.draftId)), ...(await m.agenda(third))];
    expect(lines.filter((line) => line.includes(real))).toHaveLength(1);
    expect(await m.audits("carry-item-over")).toHaveLength(1);
  });

  it("taken off the agenda again it waits elsewhere, comes back whole here, and not twice", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const secretary = await m.actor("sekretaer");
    const copyId = (await m.itemsOf(m.draftId))[1]?.id ?? "";
    await m.services.removeItem(secretary, copyId);
    expect((await m.offered("sekretaer")).items).toMatchObject([{ isLeftOut: true }]);
    expect((await m.place("sekretaer", 1)).itemId).toBe(copyId);
    await m.services.removeItem(secretary, copyId);
    await m.services.cancelMeeting(secretary, m.draftId, "Sygdom");
    const third = await m.plan("2022-02-09T09:00");
    await m.place("sekretaer", 1, third);
    expect((await m.agenda(third)).filter((line) => line.includes(real))).toHaveLength(1);
    await m.stageOf(m.draftId, "draft");
    expect(await answerOf(m.services.restoreItem(secretary, copyId))).toBe("changed-meanwhile");
  });

  it("it waits again when the meeting that it came to is cancelled", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const third = await m.plan("2022-02-09T09:00");
    expect((await m.offered("sekretaer", third)).items).toEqual([]);
    await m.services.cancelMeeting(await m.actor("sekretaer"), m.draftId, "Sygdom");
    expect((await m.offered("sekretaer", third)).items).toMatchObject([{ title: real }]);
  });

  it("[A4] [N6] referred to another body it waits there, for those who may read it where it was", async () => {
    const m = await twoMeetings();
    const otherId = await m.services.createBody(await m.actor("admin"), {
      name: "Økonomiudvalget",
      municipality: "Lemvig Kommune",
    });
    for (const login of ["sekretaer", "admin"] as const) {
      const personId = await m.personId(login);
      await m.sql((db) =>
        db
          .insertInto("membership")
          .values({ id: `m-${login}`, body_id: otherId, person_id: personId, role: "secretary", cleared_for_closed: 0 })
          .execute(),
      );
    }
    await m.decideThat(1, { kind: "referred", to: "økonomiudvalget" });
    await m.end();
    const plan = { bodyId: otherId, startsAt: "2022-01-19T09:00", place: "Rådhuset" };
    const { meetingId } = await m.services.planMeeting(await m.actor("sekretaer"), plan);
    expect((await m.offered("sekretaer", meetingId)).items).toMatchObject([
      { title: real, because: "referred", bodyName: "Direktionen" },
    ]);
    expect((await m.offered("sekretaer")).items).toEqual([]);
    const seen = await m.offered("admin", meetingId);
    expect(seen).toMatchObject({ items: [], referrals: [{ bodyName: "Direktionen", isLeftOut: false }] });
    expect(JSON.stringify(seen)).not.toContain("Boligsocial");
    const admin = await m.actor("admin");
    expect(await m.services.readMeeting(admin, meetingId)).toMatchObject({ waitingCount: 1 });
    expect(await answerOf(m.place("admin", 1, meetingId))).toBe("item-unknown");
    const access = (value: "open" | "closed") =>
      m.sql((db) => db.updateTable("agenda_item").set({ access: value }).where("id", "=", m.itemId(1)).execute());
    await access("closed");
    expect((await m.offered("admin", meetingId)).referrals, "what became of a closed item (A4)").toEqual([]);
    expect(await m.services.readMeeting(admin, meetingId)).toMatchObject({ waitingCount: 0 });
    expect(await answerOf(m.services.leaveOutItem(admin, meetingId, m.itemId(1)))).toBe("item-unknown");
    await access("open");
    expect(await answerOf(m.services.leaveOutItem(admin, meetingId, m.itemId(2)))).toBe("item-unknown");
    await m.services.leaveOutItem(admin, meetingId, m.itemId(1));
    expect(await m.services.readMeeting(admin, meetingId)).toMatchObject({ waitingCount: 0 });
    expect((await m.offered("sekretaer", meetingId)).referrals).toEqual([]);
    const recusedId = await m.personId("admin");
    await m.sql((db) =>
      db
        .insertInto("recusal")
        .values({ id: "r", item_id: m.itemId(1), person_id: recusedId, declared_at: "2022-01-12T08:00:00.000Z" })
        .execute(),
    );
    expect((await m.offered("admin", meetingId)).referrals, "recused from it (N6)").toEqual([]);
    expect(await answerOf(m.services.leaveOutItem(admin, meetingId, m.itemId(1)))).toBe("item-unknown");
    await m.sql((db) => db.deleteFrom("recusal").where("id", "=", "r").execute());
    const { itemId } = await m.place("sekretaer", 1, meetingId);
    const item = await m.services.readItem(await m.actor("sekretaer"), itemId);
    expect(item.content).toMatchObject({
      decidingBody: "Økonomiudvalget",
      carriedFrom: { bodyName: "Direktionen", number: 1, because: "referred" },
    });
    expect(JSON.stringify(item.content?.sections)).toContain("Landsbyggefonden");
  });
});

describe("[N2] [N5] who may put what waits on an agenda, stage by stage", () => {
  it.each(logins)("%s", async (login) => {
    const m = await twoMeetings();
    await m.decideThat(1, later);
    await m.end();
    const who = await m.actor(login);
    const leads = ["kommunaldirektoer", "sekretaer"].includes(login);
    for (const stage of [...stages, "cancelled"] as const) {
      await m.stageOf(m.draftId, stage);
      const takesItems = stage === "draft" || stage === "agenda-published";
      const answers = [
        await answerOf(m.services.readCarryOver(who, m.draftId)),
        await answerOf(m.services.leaveOutItem(who, m.draftId, m.itemId(1))),
        await answerOf(m.services.placeCarried(who, m.draftId, m.itemId(1), "Haster.")),
      ];
      if (!leads) {
        for (const answer of answers) expect(["not-allowed", "meeting-unknown"], stage).toContain(answer);
      } else expect([stage, answers]).toEqual([stage, Array(3).fill(takesItems ? "done" : "stage-changed")]);
      await m.sql((db) => db.updateTable("agenda_item").set({ carried_from_id: null }).execute());
    }
  });
});
