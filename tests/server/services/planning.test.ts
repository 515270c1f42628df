import { describe, expect, it } from "vitest";
import { appendUpdates } from "../../../db/queries/rooms.ts";
import { roomName } from "../../../domain/document/room.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { encodeTexts } from "../../../server/collab/texts.ts";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { type DemoServices, demoServices } from "../../support/demo-services.ts";

const logins: readonly DemoLogin[] = [
  "kommunaldirektoer",
  "direktoer",
  "sekretaer",
  "sagsbehandler",
  "gaest",
  "arkivar",
  "admin",
];
const stages = ["draft", "agenda-published", "in-session", "minutes-review", "approved", "archived", "cancelled"];
const unknown = "00000000-0000-4000-8000-000000000000";

/** "done", or the code of the refusal. */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (isRefusal(error)) return error.refusal;
      throw error;
    },
  );

async function setStage({ store }: DemoServices, meetingId: string, stage: string): Promise<void> {
  await store.write({ kind: "operator" }, async (db) => ({
    result: await db.updateTable("meeting").set({ stage }).where("id", "=", meetingId).execute(),
    audit: { action: "test", subject: "meeting" },
  }));
}

const titles = async ({ services }: DemoServices, meetingId: string) =>
  (await services.readMeeting({ kind: "operator" }, meetingId)).items.map(({ number, title }) => `${number} ${title}`);

/** A draft of the demo's body with these items and nothing else. */
async function draftWith(demo: DemoServices, names: readonly string[], startsAt = "2022-02-09T09:00") {
  const secretary = await demo.actor("sekretaer");
  const [body] = await demo.services.planningChoices(secretary);
  const { meetingId } = await demo.services.planMeeting(secretary, {
    bodyId: body?.id ?? "",
    startsAt,
    place: "Udvalgsværelse 1",
  });
  for (const { id } of (await demo.services.readMeeting(secretary, meetingId)).items) {
    await demo.services.removeItem(secretary, id);
  }
  const ids: string[] = [];
  for (const name of names) ids.push((await demo.services.addItem(secretary, meetingId, name)).itemId);
  return { secretary, meetingId, ids };
}

describe("[G1] [G2] [G7] who may build an agenda, stage by stage", () => {
  it.each(logins)("%s", async (login) => {
    const demo = await demoServices();
    const { meetingId, ids } = await draftWith(demo, ["A", "B"]);
    const [first = "", second = ""] = ids;
    const who = await demo.actor(login);
    const { services } = demo;
    const doings = {
      changePlan: () => services.changePlan(who, meetingId, { field: "place", from: "", to: "Udvalgsværelse 1" }),
      addItem: () => services.addItem(who, meetingId, "C"),
      duplicateItem: () => services.duplicateItem(who, first),
      placeItem: () => services.placeItem(who, first, null),
      removeAndRestore: async () => {
        await services.removeItem(who, second);
        await services.restoreItem(who, second);
      },
      changeItemFact: () => services.changeItemFact(who, first, { field: "decidingBody", from: "", to: "Direktionen" }),
      changeCaseFact: () => services.changeItemFact(who, first, { field: "caseNumber", from: "", to: "" }),
      changeQuestion: () => services.changeQuestion(who, first, { from: "", to: `Hvorfor ${Math.random()}?` }),
      addGuest: () => services.addGuest(who, first, "Konsulent"),
    };
    const seen: Record<string, Record<string, string>> = {};
    for (const stage of stages) {
      await setStage(demo, meetingId, stage);
      for (const [name, doing] of Object.entries(doings)) {
        seen[name] = { ...seen[name], [stage]: await outcome(doing()) };
      }
    }
    const plans = ["kommunaldirektoer", "sekretaer"].includes(login);
    for (const [name, byStage] of Object.entries(seen)) {
      for (const stage of stages) {
        if (plans)
          expect([name, stage, byStage[stage]]).toEqual([
            name,
            stage,
            stage === "draft" ? "done" : "meeting-not-draft",
          ]);
        else expect(["not-allowed", "item-unknown", "meeting-unknown"], `${name} ${stage}`).toContain(byStage[stage]);
      }
    }
  });

  it("a meeting is made by chair and secretary of its body alone, and cancelled by them until it begins", async () => {
    const demo = await demoServices();
    const { services } = demo;
    const [body] = await services.planningChoices(await demo.actor("sekretaer"));
    const may: string[] = [];
    for (const [index, login] of logins.entries()) {
      const who = await demo.actor(login);
      const choices = await services.planningChoices(who);
      const plan = { bodyId: body?.id ?? "", startsAt: `2022-05-0${index + 1}T09:00`, place: "Rådhuset" };
      const planned = await outcome(services.planMeeting(who, plan));
      expect([login, planned]).toEqual([login, choices.length === 0 ? "body-unknown" : "done"]);
      if (planned === "done") may.push(login);
    }
    expect(may).toEqual(["kommunaldirektoer", "sekretaer"]);

    const secretary = await demo.actor("sekretaer");
    for (const stage of stages) {
      const { meetingId } = await draftWith(demo, ["A"], `2022-06-0${stages.indexOf(stage) + 1}T09:00`);
      await setStage(demo, meetingId, stage);
      expect(await outcome(services.cancelMeeting(await demo.actor("direktoer"), meetingId, "Sygdom"))).toBe(
        "not-allowed",
      );
      const cancelled = await outcome(services.cancelMeeting(secretary, meetingId, "Sygdom"));
      expect([stage, cancelled]).toEqual([
        stage,
        ["draft", "agenda-published"].includes(stage) ? "done" : "meeting-not-draft",
      ]);
      if (cancelled !== "done") continue;
      const { stage: now, cancelReason } = await services.readMeeting(secretary, meetingId);
      expect([now, cancelReason]).toEqual(["cancelled", "Sygdom"]);
    }
    const { meetingId } = await draftWith(demo, []);
    expect(await outcome(services.cancelMeeting(secretary, meetingId, "  "))).toBe("input-invalid");
  });

  it("the case author sets case number and minutes of the item they write, and nothing else", async () => {
    const demo = await demoServices();
    const { secretary, ids } = await draftWith(demo, ["Min", "En andens"]);
    const author = await demo.actor("sagsbehandler");
    const authorId = author.kind === "person" ? author.personId : "";
    const [mine = "", another = ""] = ids;
    await demo.services.changeItemFact(secretary, mine, { field: "caseAuthorId", from: "", to: authorId });
    const change = (id: string, field: "caseNumber" | "estimatedMinutes" | "title", to: string) =>
      outcome(demo.services.changeItemFact(author, id, { field, from: "", to }));
    expect(await change(mine, "caseNumber", "03.30.05P20-1-18")).toBe("done");
    expect(await change(mine, "estimatedMinutes", "20")).toBe("done");
    expect(await change(mine, "title", "Ny")).toBe("not-allowed");
    expect(await change(another, "caseNumber", "1")).toBe("not-allowed");
    expect((await demo.services.readItem(author, mine)).editing).toMatchObject({
      scope: "case-facts",
      people: { guests: [] },
    });
    expect((await demo.services.readItem(author, another)).editing).toBeNull();
  });
});

describe("[G4] [G8] a new meeting", () => {
  it("has the standing items, prefilled defaults, and names the last meeting that has minutes", async () => {
    const demo = await demoServices();
    const secretary = await demo.actor("sekretaer");
    const [body] = await demo.services.planningChoices(secretary);
    expect(body).toMatchObject({ name: "Direktionen", defaults: { start: "09:00", minutes: 120 } });
    const plan = { bodyId: body?.id ?? "", startsAt: "2022-02-09T09:00", place: "Rådhuset" };
    const { meetingId } = await demo.services.planMeeting(secretary, plan);
    expect(await titles(demo, meetingId)).toEqual(["1 Godkendelse af referat fra mødet d. 12-01-2022", "2 Eventuelt"]);
    expect(await outcome(demo.services.planMeeting(secretary, plan))).toBe("meeting-exists");
    expect(await outcome(demo.services.planMeeting(secretary, { ...plan, startsAt: "2022-03-27T02:30" }))).toBe(
      "input-invalid",
    );
    expect(await outcome(demo.services.planMeeting(secretary, { ...plan, bodyId: unknown }))).toBe("body-unknown");
  });

  it("made by two at once at one instant is made once", async () => {
    const demo = await demoServices();
    const secretary = await demo.actor("sekretaer");
    const [body] = await demo.services.planningChoices(secretary);
    const plan = { bodyId: body?.id ?? "", startsAt: "2022-02-09T09:00", place: "Rådhuset" };
    const both = await Promise.all([plan, plan].map((each) => outcome(demo.services.planMeeting(secretary, each))));
    expect(both.sort()).toEqual(["done", "meeting-exists"]);
  });

  it("takes the place of one that was cancelled, and so does one that is moved there", async () => {
    const demo = await demoServices();
    const { secretary, meetingId } = await draftWith(demo, []);
    const { services } = demo;
    const [body] = await services.planningChoices(secretary);
    const plan = { bodyId: body?.id ?? "", startsAt: "2022-02-09T09:00", place: "Rådhuset" };
    await services.cancelMeeting(secretary, meetingId, "Sygdom");
    const { meetingId: instead } = await services.planMeeting(secretary, plan);
    expect(await outcome(services.planMeeting(secretary, plan))).toBe("meeting-exists");
    await services.cancelMeeting(secretary, instead, "Også sygdom");
    const { meetingId: moved } = await services.planMeeting(secretary, { ...plan, startsAt: "2022-02-10T09:00" });
    await services.changePlan(secretary, moved, { field: "startsAt", from: "2022-02-10T09:00", to: plan.startsAt });
    expect((await services.readMeeting(secretary, moved)).startsAt).toBe("2022-02-09T08:00:00.000Z");
  });

  it("is not moved to where another of its body is", async () => {
    const demo = await demoServices();
    const { secretary, meetingId } = await draftWith(demo, []);
    const change = (from: string, to: string) =>
      outcome(demo.services.changePlan(secretary, meetingId, { field: "startsAt", from, to }));
    expect(await change("2022-02-09T09:00", "2022-01-26T09:00")).toBe("meeting-exists");
    expect(await change("2022-02-09T09:00", "2022-02-10T10:30")).toBe("done");
    expect(await change("2022-02-09T09:00", "2022-02-11T10:30")).toBe("changed-meanwhile");
    expect((await demo.services.readMeeting(secretary, meetingId)).startsAt).toBe("2022-02-10T09:30:00.000Z");
  });
});

describe("[G3] order", () => {
  it("is 1, 2, 3... after adding, placing, copying, removing and restoring", async () => {
    const demo = await demoServices();
    const { secretary, meetingId, ids } = await draftWith(demo, ["A", "B", "C"]);
    const [a = "", b = "", c = ""] = ids;
    const { services } = demo;
    await services.placeItem(secretary, c, a);
    expect(await titles(demo, meetingId)).toEqual(["1 C", "2 A", "3 B"]);
    await services.duplicateItem(secretary, a);
    expect(await titles(demo, meetingId)).toEqual(["1 C", "2 A", "3 A", "4 B"]);
    await services.removeItem(secretary, a);
    await services.removeItem(secretary, c);
    expect(await titles(demo, meetingId)).toEqual(["1 A", "2 B"]);
    expect(
      (await services.readMeeting(secretary, meetingId)).removedItems
        .map(({ id }) => id)
        .slice(0, 2)
        .sort(),
    ).toEqual([a, c].sort());
    await services.restoreItem(secretary, c);
    await services.restoreItem(secretary, a);
    expect(await titles(demo, meetingId)).toEqual(["1 C", "2 A", "3 A", "4 B"]);
    await services.changeItemFact(secretary, b, { field: "kind", from: "decision", to: "any-other-business" });
    await services.addItem(secretary, meetingId, "Nyt");
    expect(await titles(demo, meetingId)).toEqual(["1 C", "2 A", "3 A", "4 Nyt", "5 B"]);
  });

  it("follows both of two people who move different items at once", async () => {
    const demo = await demoServices();
    const { secretary, meetingId, ids } = await draftWith(demo, ["A", "B", "C", "D"]);
    const chair = await demo.actor("kommunaldirektoer");
    const [a = "", , c = "", d = ""] = ids;
    await Promise.all([demo.services.placeItem(secretary, d, a), demo.services.placeItem(chair, c, null)]);
    expect(await titles(demo, meetingId)).toEqual(["1 D", "2 A", "3 B", "4 C"]);
  });

  it("refuses a place before what is not on the agenda any more, and what belongs elsewhere", async () => {
    const demo = await demoServices();
    const { secretary, ids } = await draftWith(demo, ["A", "B"]);
    const [a = "", b = ""] = ids;
    await demo.services.removeItem(secretary, b);
    expect(await outcome(demo.services.placeItem(secretary, a, b))).toBe("changed-meanwhile");
    expect(await outcome(demo.services.placeItem(secretary, b, a))).toBe("item-unknown");
    expect(await outcome(demo.services.restoreItem(secretary, a))).toBe("item-unknown");
    const [foreign] = (await demo.real()).items;
    expect(await outcome(demo.services.placeItem(secretary, a, foreign?.id ?? ""))).toBe("changed-meanwhile");
  });
});

describe("[G5] two at once", () => {
  it("who change different facts both get them; who change one fact, the first does and the second is refused", async () => {
    const demo = await demoServices();
    const { secretary, ids } = await draftWith(demo, ["A"]);
    const chair = await demo.actor("kommunaldirektoer");
    const [a = ""] = ids;
    const { services } = demo;
    await Promise.all([
      services.changeItemFact(secretary, a, { field: "title", from: "A", to: "Boligsocial indsats" }),
      services.changeItemFact(chair, a, { field: "caseNumber", from: "", to: "03.30.05P20-1-18" }),
      services.changeItemFact(chair, a, { field: "estimatedMinutes", from: "", to: "45" }),
    ]);
    expect((await services.readItem(secretary, a)).editing?.facts).toMatchObject({
      title: "Boligsocial indsats",
      caseNumber: "03.30.05P20-1-18",
      estimatedMinutes: 45,
    });
    const second = services.changeItemFact(chair, a, { field: "title", from: "A", to: "Noget andet" });
    expect(await outcome(second)).toBe("changed-meanwhile");
    expect((await services.readItem(secretary, a)).title).toBe("Boligsocial indsats");
    const agreed = services.changeItemFact(chair, a, { field: "title", from: "A", to: "Boligsocial indsats" });
    expect(await outcome(agreed)).toBe("done");
  });

  it("guests and questions of one item are changed side by side", async () => {
    const demo = await demoServices();
    const { secretary, ids } = await draftWith(demo, ["A"]);
    const chair = await demo.actor("kommunaldirektoer");
    const [a = ""] = ids;
    const { services } = demo;
    await Promise.all([
      services.addGuest(secretary, a, "Kulturkonsulent"),
      services.addGuest(chair, a, "Revisor"),
      services.changeQuestion(secretary, a, { from: "", to: "Skal fokus fortsat være Vestbyen?" }),
      services.changeQuestion(chair, a, { from: "", to: "Hvordan skal processen være?" }),
    ]);
    const { editing, content } = await services.readItem(secretary, a);
    expect(editing?.guests.map(({ name }) => name).sort()).toEqual(["Kulturkonsulent", "Revisor"]);
    expect(content?.discussionQuestions).toHaveLength(2);
    const [guest] = editing?.guests ?? [];
    const time = (from: string, to: string) =>
      outcome(services.changeGuest(secretary, a, guest?.id ?? "", { field: "arrivesAt", from, to }));
    expect(await time("", "9:30")).toBe("done");
    expect(await time("", "10:00")).toBe("changed-meanwhile");
    await services.removeGuest(chair, a, guest?.id ?? "");
    expect(await time("09:30", "10:00")).toBe("changed-meanwhile");
  });

  it("[G7] a change that meets a new stage is refused, whole", async () => {
    const demo = await demoServices();
    const { secretary, meetingId, ids } = await draftWith(demo, ["A", "B"]);
    const target = await draftWith(demo, ["X"], "2022-03-09T09:00");
    const [a = ""] = ids;
    await setStage(demo, target.meetingId, "agenda-published");
    expect(await outcome(demo.services.moveItem(secretary, a, target.meetingId))).toBe("meeting-not-draft");
    expect(await titles(demo, meetingId)).toEqual(["1 A", "2 B"]);
    expect(await titles(demo, target.meetingId)).toEqual(["1 X"]);
    await setStage(demo, meetingId, "agenda-published");
    await setStage(demo, target.meetingId, "draft");
    expect(await outcome(demo.services.moveItem(secretary, a, target.meetingId))).toBe("meeting-not-draft");
    expect(await titles(demo, meetingId)).toEqual(["1 A", "2 B"]);
  });
});

describe("[G6] what belongs to an item", () => {
  async function fullItem() {
    const demo = await demoServices();
    const draft = await draftWith(demo, ["A", "B"]);
    const [a = ""] = draft.ids;
    await demo.services.addGuest(draft.secretary, a, "Kulturkonsulent");
    await demo.services.changeQuestion(draft.secretary, a, { from: "", to: "Hvorfor?" });
    const text = {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "Sagen." }] }],
    } as const;
    await demo.store.journal(async (db) => {
      const update = { authorId: null, at: "2022-01-01T00:00:00.000Z", bytes: encodeTexts({ presentation: text }) };
      await appendUpdates(db, roomName({ itemId: a, zone: "case" }), [update]);
    });
    return { ...draft, demo, a };
  }
  const whole = async ({ services }: DemoServices, id: string) => {
    const item = await services.readItem({ kind: "operator" }, id);
    return JSON.stringify([item.content?.sections, item.content?.guests, item.content?.discussionQuestions]);
  };

  it("goes with it to another draft of its body", async () => {
    const { demo, secretary, meetingId, a } = await fullItem();
    const target = await draftWith(demo, ["X", "Y"], "2022-03-09T09:00");
    const before = await whole(demo, a);
    await demo.services.moveItem(secretary, a, target.meetingId);
    expect(await whole(demo, a)).toBe(before);
    expect(await titles(demo, meetingId)).toEqual(["1 B"]);
    expect(await titles(demo, target.meetingId)).toEqual(["1 X", "2 Y", "3 A"]);
    expect(await outcome(demo.services.moveItem(secretary, a, target.meetingId))).toBe("meeting-unknown");
    expect(await outcome(demo.services.moveItem(secretary, a, unknown))).toBe("meeting-unknown");
  });

  it("is kept while it is off the agenda, where nobody reads or writes it", async () => {
    const { demo, secretary, meetingId, a } = await fullItem();
    const before = await whole(demo, a);
    await demo.services.removeItem(secretary, a);
    expect(await outcome(demo.services.readItem(secretary, a))).toBe("item-unknown");
    expect(await outcome(demo.services.authorizeRoom(secretary, { itemId: a, zone: "case" }))).toBe("room-unknown");
    expect(await outcome(demo.services.removeItem(secretary, a))).toBe("item-unknown");
    await demo.services.restoreItem(secretary, a);
    expect(await whole(demo, a)).toBe(before);
    expect(await titles(demo, meetingId)).toEqual(["1 A", "2 B"]);
  });

  it("is copied without guests and history", async () => {
    const { demo, secretary, a } = await fullItem();
    const { itemId } = await demo.services.duplicateItem(secretary, a);
    const copy = await demo.services.readItem(secretary, itemId);
    expect(JSON.stringify(copy.content?.sections)).toContain("Sagen.");
    expect(copy.content).toMatchObject({ guests: [], discussionQuestions: ["Hvorfor?"], attachments: [] });
    const updates = await demo.store.read((db) =>
      db.selectFrom("room_update").select(["seq", "author_id"]).where("room", "=", `item/${itemId}/case`).execute(),
    );
    expect(updates).toEqual([{ seq: 1, author_id: secretary.kind === "person" ? secretary.personId : "" }]);
  });
});

describe("[G11] other items of the same case", () => {
  it("are found however the number is written, and shown only to who may read them", async () => {
    const demo = await demoServices();
    const { secretary, meetingId, ids } = await draftWith(demo, ["Nyt", "Lukket nyt"]);
    const [a = "", closed = ""] = ids;
    const { services } = demo;
    await services.changeItemFact(secretary, a, { field: "caseNumber", from: "", to: "Sagsnr.: 03.30.05-P20-1-2018" });
    await services.changeItemFact(secretary, closed, { field: "caseNumber", from: "", to: "03.30.05P20-1-18" });
    await services.changeItemFact(secretary, closed, { field: "access", from: "open", to: "closed" });
    const others = async (login: DemoLogin) =>
      (await services.readItem(await demo.actor(login), a)).content?.earlierItems.map(({ title }) => title);
    expect(await others("sekretaer")).toEqual([
      "Lukket nyt",
      "Eksempel: Proces for en ny boligsocial indsats",
      "Boligsocial indsats i vestbyen i Lemvig efter projektperioden 2019-2023",
    ]);
    expect(await others("sagsbehandler")).not.toContain("Lukket nyt");
    expect((await services.readItem(secretary, a)).kleTitles.length).toBeGreaterThan(0);
    expect((await services.readMeeting(secretary, meetingId)).items[0]?.missing).toContainEqual({
      code: "section",
      section: "Sagsfremstilling",
      isBlocking: true,
    });
  });
});

describe("[G9] [A4] closing an item", () => {
  it("takes it from the case author at once, and tells who watches", async () => {
    const demo = await demoServices();
    const { secretary, meetingId, ids } = await draftWith(demo, ["Hemmelig opsigelse"]);
    const author = await demo.actor("sagsbehandler");
    const [a = ""] = ids;
    const heard: string[] = [];
    const unwatch = await demo.services.watchMeeting(author, meetingId, ({ kind }) => heard.push(kind));
    expect(await demo.services.authorizeRoom(author, { itemId: a, zone: "case" })).toBe("read");
    await demo.services.changeItemFact(secretary, a, { field: "access", from: "open", to: "closed" });
    expect(await outcome(demo.services.authorizeRoom(author, { itemId: a, zone: "case" }))).toBe("room-unknown");
    expect(JSON.stringify(await demo.services.readMeeting(author, meetingId))).not.toContain("Hemmelig");
    expect(heard).toContain("changed");
    const heardOfClosing = heard.length;
    await demo.services.changeItemFact(secretary, a, { field: "title", from: "Hemmelig opsigelse", to: "Hemmelig" });
    await demo.services.readItem(secretary, a);
    expect(heard.slice(heardOfClosing)).not.toContain("changed");
    unwatch();
  });
});
