import { describe, expect, it } from "vitest";
import { collectMinutes } from "../../../server/services/collect-minutes.ts";
import { demoServices } from "../../support/demo-services.ts";
import { secret, withSecret } from "../../support/secret-demo.ts";

describe("a closed item", () => {
  it.each(["kommunaldirektoer", "direktoer", "sekretaer", "arkivar"])("[A2] [A6] is whole for %s", async (login) => {
    const { services, actor, itemId } = await withSecret();
    const item = await services.readItem(await actor(login), itemId);
    expect(item.title).toBe(`${secret}, titel`);
    expect(JSON.stringify(item.content)).toContain(`${secret}, beslutning`);
    expect(item.content?.readers?.map(({ initials }) => initials)).toEqual(["KD", "DV", "SE", "AR"]);
  });

  it.each(["sagsbehandler", "gaest"])("[A4] [A5] has no word of its content for %s", async (login) => {
    const { services, actor, real, itemId } = await withSecret();
    const who = await actor(login);
    const everything = JSON.stringify([
      await services.listMeetings(who),
      await services.readMeeting(who, (await real()).id),
      await services.readItem(who, itemId),
    ]);
    expect(everything).not.toContain("Hemmelig");
    expect(await services.readItem(who, itemId)).toEqual({
      id: itemId,
      number: 3,
      access: "closed",
      mayRead: false,
      title: null,
      caseNumber: "00.01.00I00-3-21",
      estimatedMinutes: null,
      attachmentCount: 0,
      missing: null,
      kleTitles: expect.any(Array),
      mayWriteCase: false,
      mayWriteMinutes: false,
      mayAttach: false,
      mayCorrect: false,
      correctionReason: null,
      isRecused: false,
      historyZones: [],
      editing: null,
      content: null,
    });
    await expect(services.authorizeRoom(who, { itemId, zone: "minutes" })).rejects.toMatchObject({
      refusal: "room-unknown",
    });
  });

  it("[A11] does not exist for an administrator, nor does its meeting", async () => {
    const { services, actor, real, itemId } = await withSecret();
    const admin = await actor("admin");
    expect(await services.listMeetings(admin)).toEqual([]);
    await expect(services.readMeeting(admin, (await real()).id)).rejects.toMatchObject({ refusal: "meeting-unknown" });
    await expect(services.readItem(admin, itemId)).rejects.toMatchObject({ refusal: "item-unknown" });
    await expect(services.authorizeRoom(admin, { itemId, zone: "case" })).rejects.toMatchObject({
      refusal: "room-unknown",
    });
  });

  it("[A5] shows its case number only where the body says so", async () => {
    const { services, store, actor, itemId } = await withSecret();
    await store.write({ kind: "operator" }, async (db) => ({
      result: await db.updateTable("body").set({ closed_shows_case_number: 0 }).execute(),
      audit: { action: "test", subject: "body" },
    }));
    expect((await services.readItem(await actor("gaest"), itemId)).caseNumber).toBeNull();
    expect((await services.readItem(await actor("sekretaer"), itemId)).caseNumber).toBe("00.01.00I00-3-21");
  });

  it("[A7] is gone for a recused member, from page, room and full edition, and back when the recusal is withdrawn", async () => {
    const { services, store, actor, real, itemId } = await withSecret();
    const member = await actor("direktoer");
    const personId = member.kind === "person" ? member.personId : "";
    const recusal = { id: "r", item_id: itemId, person_id: personId, declared_at: "now", withdrawn_at: null };
    await store.write({ kind: "operator" }, async (db) => ({
      result: await db.insertInto("recusal").values(recusal).execute(),
      audit: { action: "test", subject: "recusal" },
    }));
    expect((await services.readItem(member, itemId)).content).toBeNull();
    await expect(services.authorizeRoom(member, { itemId, zone: "minutes" })).rejects.toMatchObject({
      refusal: "room-unknown",
    });
    const { id, mayExportFull } = await services.readMeeting(member, (await real()).id);
    expect(mayExportFull).toBe(false);
    await expect(services.startExport(member, id, "full")).rejects.toMatchObject({ refusal: "edition-refused" });

    await store.write({ kind: "operator" }, async (db) => ({
      result: await db.updateTable("recusal").set({ withdrawn_at: "later" }).execute(),
      audit: { action: "test", subject: "recusal" },
    }));
    expect((await services.readItem(member, itemId)).content).not.toBeNull();
  });

  it("[A5] tells nobody that it changed, or who is in it, unless they may read it", async () => {
    const present = new Map<string, { id: string; name: string; initials: string }[]>();
    const demo = await demoServices({ presence: () => present });
    const meeting = await demo.real();
    const [open, , closed] = meeting.items;
    const someone = { id: "p", name: "Kommunaldirektør", initials: "KD" };
    present.set(closed?.id ?? "", [someone]).set(open?.id ?? "", [someone]);

    const heard: Record<string, unknown[]> = { gaest: [], sekretaer: [] };
    const told = new Promise<void>((resolve) => {
      const done = () => {
        if ((heard.gaest?.length ?? 0) >= 2 && (heard.sekretaer?.length ?? 0) >= 3) resolve();
      };
      for (const login of ["gaest", "sekretaer"]) {
        void demo.actor(login).then((who) =>
          demo.services.watchMeeting(who, meeting.id, (event) => {
            heard[login]?.push(event);
            if (login === "sekretaer" && event.kind === "presence") demo.parts.watch.itemChanged(closed?.id ?? "");
            if (login === "gaest" && event.kind === "presence") demo.parts.watch.itemChanged(open?.id ?? "");
            done();
          }),
        );
      }
    });
    await told;
    expect(heard.gaest).toEqual([{ kind: "presence", items: { [open?.id ?? ""]: [someone] } }, { kind: "changed" }]);
    expect(heard.sekretaer).toContainEqual({
      kind: "presence",
      items: { [open?.id ?? ""]: [someone], [closed?.id ?? ""]: [someone] },
    });
  });
});

describe("an edition", () => {
  it("[P1] leaves a closed item's content out of the public edition's data, and keeps it in the full one", async () => {
    const { parts, actor, real } = await withSecret();
    const secretary = await actor("sekretaer");
    const { id } = await real();
    const collect = collectMinutes(parts, parts.readTexts);
    const open = await collect(secretary, id, "public");
    const full = await collect(secretary, id, "full");
    expect(JSON.stringify(open)).not.toContain("Hemmelig");
    expect(open.items[2]).toEqual({
      number: 3,
      access: "closed",
      title: "Lukket:",
      caseNumber: "00.01.00I00-3-21",
      content: null,
    });
    expect(JSON.stringify(full)).toContain(`${secret}, beslutning`);
  });

  it("[P2] is refused to whoever may not read all that it holds", async () => {
    const { services, actor, real } = await withSecret();
    const { id } = await real();
    for (const login of ["gaest", "sagsbehandler"]) {
      await expect(services.startExport(await actor(login), id, "public")).rejects.toMatchObject({
        refusal: "edition-refused",
      });
      await expect(services.startExport(await actor(login), id, "full")).rejects.toMatchObject({
        refusal: "edition-refused",
      });
    }
    await expect(services.startExport(await actor("admin"), id, "full")).rejects.toMatchObject({
      refusal: "meeting-unknown",
    });
  });

  it("[P3] is there for whoever asked for it, and nobody else", async () => {
    const { services, actor, real } = await withSecret();
    const secretary = await actor("sekretaer");
    const { id, fileName } = await services.startExport(secretary, (await real()).id, "full");
    expect(fileName).toBe("referat-direktionen-12-01-2022-fuld.pdf");
    const states: string[] = [];
    await new Promise<void>((resolve) => {
      void services.watchExport(secretary, id, ({ state, step }) => {
        states.push(step);
        if (state !== "running") resolve();
      });
    });
    expect(states).toEqual(["collecting", "typesetting", "checking", "done"]);
    const { pdf } = await services.fetchExport(secretary, id);
    expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-");
    await expect(services.fetchExport(await actor("kommunaldirektoer"), id)).rejects.toMatchObject({
      refusal: "export-unknown",
    });
    await expect(services.readExport(await actor("gaest"), id)).rejects.toMatchObject({ refusal: "export-unknown" });
  });
});
