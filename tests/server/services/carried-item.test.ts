import { describe, expect, it } from "vitest";
import { appendUpdates } from "../../../db/queries/rooms.ts";
import { roomName } from "../../../domain/document/room.ts";
import { encodeTexts } from "../../../server/collab/texts.ts";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { twoMeetings } from "./two-meetings.ts";

const real = "Boligsocial indsats i vestbyen i Lemvig efter projektperioden 2019-2023";

describe("[N3] an item that came along", () => {
  it("has facts, text, questions and attachments, and neither guests nor history", async () => {
    const m = await twoMeetings();
    const sourceId = m.itemId(1);
    const authorId = await m.personId("sagsbehandler");
    await m.sql(async (db) => {
      const facts = { case_author_id: authorId, estimated_minutes: 20 };
      await db.updateTable("agenda_item").set(facts).where("id", "=", sourceId).execute();
      await db.deleteFrom("attachment").where("item_id", "=", sourceId).execute();
      await db.insertInto("attachment").values({ id: "b", item_id: sourceId, position: 0, title: "Kort" }).execute();
      const file = { sha256: "a".repeat(64), size: 7, media_type: "application/pdf", file_name: "kort.pdf" };
      const upload = { uploaded_at: "2022-01-10T08:00:00.000Z", uploaded_by: authorId };
      await db
        .insertInto("attachment_file")
        .values({ attachment_id: "b", ...file, ...upload })
        .execute();
    });
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const secretary = await m.actor("sekretaer");
    const copyId = (await m.itemsOf(m.draftId))[1]?.id ?? "";
    const [source, copy] = [
      await m.services.readItem(secretary, sourceId),
      await m.services.readItem(secretary, copyId),
    ];
    expect(source.content?.guests).not.toEqual([]);
    expect(copy.content).toMatchObject({
      attachments: [{ title: "Kort", file: { mediaType: "application/pdf", size: 7 } }],
      guests: [],
      discussionQuestions: source.content?.discussionQuestions,
      sections: source.content?.sections,
      caseAuthor: { name: "Sagsbehandler" },
      decision: { text: { content: [{ type: "paragraph" }] } },
    });
    expect(copy).toMatchObject({ caseNumber: source.caseNumber, estimatedMinutes: 20, mayWriteCase: true });
    expect(await m.services.readItem(await m.actor("sagsbehandler"), copyId)).toMatchObject({ mayWriteCase: true });
    expect((await m.services.readHistory(secretary, { itemId: copyId, zone: "case" })).entries).toHaveLength(1);
  });

  it("[A4] is closed where the other is, with its ground, and is not invited to by what it came from", async () => {
    const m = await twoMeetings();
    await m.sql((db) =>
      db.updateTable("agenda_item").set({ closing_ground: "Personalesag" }).where("id", "=", m.itemId(3)).execute(),
    );
    await m.decideThat(3, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const copy = (await m.itemsOf(m.draftId)).find(({ access }) => access === "closed");
    const seen = async (login: DemoLogin) =>
      m.services.readItem(await m.actor(login), copy?.id ?? "").catch(() => null);
    expect((await seen("sekretaer"))?.content).toMatchObject({ closingGround: "Personalesag" });
    for (const login of ["sagsbehandler", "gaest", "arkivar", "admin"] as const) {
      expect((await seen(login))?.content ?? null, login).toBeNull();
      expect((await seen(login))?.title ?? null, login).toBeNull();
    }
  });

  it("[A7] shuts out who is recused from the other, also where it is they who end the meeting", async () => {
    const m = await twoMeetings();
    const secret = "Hemmelig sagsfremstilling";
    const text = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: secret }] }] } as const;
    await m.store.journal((db) =>
      appendUpdates(db, roomName({ itemId: m.itemId(3), zone: "case" }), [
        { authorId: null, at: "2022-01-12T08:00:00.000Z", bytes: encodeTexts({ presentation: text }) },
      ]),
    );
    await m.sql(async (db) => {
      const ground = { closing_ground: "Personaleforhold" };
      await db.updateTable("agenda_item").set(ground).where("id", "=", m.itemId(3)).execute();
    });
    await m.decideThat(3, { kind: "postponed", meetingId: m.draftId });
    await m.services.declareRecusal(await m.actor("sekretaer"), m.itemId(3), { personId: null, reason: "Slægt" });
    await m.end("sekretaer");
    const copy = (await m.itemsOf(m.draftId)).find(({ access }) => access === "closed");
    const seen = async (login: DemoLogin) =>
      JSON.stringify([
        await m.services.readItem(await m.actor(login), copy?.id ?? ""),
        await m.services.readMeeting(await m.actor(login), m.draftId),
        ...(login === "direktoer" ? [] : [await m.offered(login)]),
      ]);
    expect(await seen("sekretaer")).not.toContain(secret);
    expect(await seen("kommunaldirektoer")).toContain(secret);
    expect(await seen("direktoer")).toContain(secret);
    await m.sendOut(m.draftId);
    const chair = await m.actor("kommunaldirektoer");
    await m.services.withdrawRecusal(chair, copy?.id ?? "", await m.personId("sekretaer"));
    expect(await seen("sekretaer")).toContain(secret);
  });
});

describe("[N6] where an item came from, and where it came up again", () => {
  it("is told to who may read that other item, and not a word to anyone else", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const copyId = (await m.itemsOf(m.draftId))[1]?.id ?? "";
    const content = async (login: DemoLogin, id: string) =>
      (await m.services.readItem(await m.actor(login), id)).content;
    expect(await content("direktoer", copyId)).toMatchObject({
      carriedFrom: { number: 1, startsAt: "2022-01-12T08:00:00.000Z", because: "postponed", itemId: m.itemId(1) },
      carriedTo: null,
    });
    expect(await content("direktoer", m.itemId(1))).toMatchObject({ carriedTo: { number: 2, itemId: copyId } });
    // Archivists see nothing of a draft.
    expect(await content("arkivar", m.itemId(1))).toMatchObject({ carriedTo: null });
    await m.sql((db) =>
      db.updateTable("agenda_item").set({ access: "closed" }).where("id", "=", m.itemId(1)).execute(),
    );
    expect(await content("sagsbehandler", copyId)).toMatchObject({ carriedFrom: null });
    expect(await content("direktoer", copyId)).toMatchObject({ carriedFrom: { title: real } });
  });

  it("[G6] a copy made by hand did not come from there", async () => {
    const m = await twoMeetings();
    await m.decideThat(1, { kind: "postponed", meetingId: m.draftId });
    await m.end();
    const secretary = await m.actor("sekretaer");
    const copyId = (await m.itemsOf(m.draftId))[1]?.id ?? "";
    const { itemId } = await m.services.duplicateItem(secretary, copyId);
    expect((await m.services.readItem(secretary, itemId)).content).toMatchObject({ carriedFrom: null });
  });
});
