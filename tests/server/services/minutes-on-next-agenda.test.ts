import { describe, expect, it } from "vitest";
import { answerOf } from "./held-meeting.ts";
import { twoMeetings } from "./two-meetings.ts";

const named = "Godkendelse af referat fra mødet d. 12-01-2022";

async function approved(m: Awaited<ReturnType<typeof twoMeetings>>, reservation: string | null = null) {
  await m.end();
  await m.approve("direktoer", reservation);
  await m.approve("kommunaldirektoer");
}

describe("[N4] minutes that are approved", () => {
  it("get an item of their own at the start of the next draft, where none waits for them", async () => {
    const m = await twoMeetings();
    await m.end();
    await m.approve("direktoer", "Jeg var ikke enig i punkt 2.");
    expect(await m.agenda(m.draftId)).toHaveLength(2);
    await m.approve("kommunaldirektoer");
    expect((await m.agenda(m.draftId))[0]).toBe(`1 ${named}`);
    const itemId = (await m.itemsOf(m.draftId))[0]?.id ?? "";
    const seen = async (login: "direktoer" | "sagsbehandler") =>
      (await m.services.readItem(await m.actor(login), itemId)).content?.minutes;
    expect(await seen("direktoer")).toMatchObject({
      meetingId: m.meetingId,
      stage: "approved",
      approvedAt: "2022-01-12T08:00:00.000Z",
      reservations: [{ person: { name: "Direktør for Velfærd" }, text: "Jeg var ikke enig i punkt 2." }],
    });
    expect(await seen("sagsbehandler")).toMatchObject({ meetingId: m.meetingId, reservations: [] });
    expect(JSON.parse((await m.audits("approve-minutes"))[0]?.facts ?? "")).toMatchObject({ onAgendaOf: m.draftId });
  });

  it("are named by an item that waits for some, and a title that someone wrote stays", async () => {
    for (const [title, becomes] of [
      ["Godkendelse af referat", named],
      ["Referatet", "Referatet"],
    ] as const) {
      const m = await twoMeetings();
      const [first] = await m.itemsOf(m.draftId);
      await m.sql((db) =>
        db
          .updateTable("agenda_item")
          .set({ kind: "approval", title })
          .where("id", "=", first?.id ?? "")
          .execute(),
      );
      await approved(m);
      expect(await m.agenda(m.draftId)).toEqual([`1 ${becomes}`, "2 Eksempel: Eventuelt"]);
      expect((await m.offered("sekretaer")).minutes).toEqual([]);
    }
  });

  it("[G4] are left alone where a meeting planned meanwhile names them already", async () => {
    const m = await twoMeetings();
    const early = await m.plan("2022-01-19T09:00");
    expect((await m.agenda(early))[0]).toBe(`1 ${named}`);
    await approved(m);
    expect((await m.agenda(early)).filter((line) => line.includes(named))).toHaveLength(1);
    expect(await m.agenda(m.draftId)).toHaveLength(2);
  });

  it("are put on no agenda that is out: there they are offered, as a supplement", async () => {
    const m = await twoMeetings();
    await m.sendOut(m.draftId);
    await approved(m);
    expect(await m.agenda(m.draftId)).toHaveLength(2);
    expect((await m.offered("sekretaer")).minutes).toEqual([
      { meetingId: m.meetingId, startsAt: "2022-01-12T08:00:00.000Z" },
    ]);
    const secretary = await m.actor("sekretaer");
    const place = (reason: string | null) => m.services.placeMinutes(secretary, m.draftId, m.meetingId, reason);
    expect(await answerOf(place(null))).toBe("stage-changed");
    expect(await place("Referatet blev godkendt i går.")).toMatchObject({ number: 3 });
    expect(await answerOf(place("Igen."))).toBe("changed-meanwhile");
    expect((await m.offered("sekretaer")).minutes).toEqual([]);
  });

  it("wait for the next meeting to be planned where there is none, and come to it", async () => {
    const m = await twoMeetings();
    await m.services.cancelMeeting(await m.actor("sekretaer"), m.draftId, "Sygdom");
    await approved(m);
    const third = await m.plan("2022-02-09T09:00");
    expect((await m.agenda(third))[0]).toBe(`1 ${named}`);
    expect((await m.offered("sekretaer", third)).minutes).toEqual([]);
  });

  it("come to an agenda or find it sent out, whole, where both happen at once", async () => {
    const m = await twoMeetings();
    await m.end();
    await m.approve("direktoer");
    const [approving, sending] = await Promise.all([
      answerOf(m.approve("kommunaldirektoer")),
      answerOf(m.sendOut(m.draftId)),
    ]);
    expect(approving).toBe("done");
    const secretary = await m.actor("sekretaer");
    const { stage } = await m.services.readMeeting(secretary, m.draftId);
    const isOn = (await m.agenda(m.draftId)).includes(`1 ${named}`);
    const published = await m.services.readPublications(secretary, m.draftId);
    expect([sending, stage, published.length]).toEqual(
      sending === "done" ? ["done", "agenda-published", 1] : ["changed-meanwhile", "draft", 0],
    );
    expect((await m.offered("sekretaer")).minutes).toHaveLength(isOn ? 0 : 1);
    expect((await m.services.readMeeting(secretary, m.meetingId)).stage).toBe("approved");
  });
});
