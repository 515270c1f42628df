import { describe, expect, it } from "vitest";
import type { MeetingView } from "../../../server/services/meeting-view.ts";
import { type DemoLogin, demoCollab, writeParagraph } from "../../support/demo-collab.ts";
import { demoServices } from "../../support/demo-services.ts";

async function draft() {
  const demo = await demoServices();
  const meeting = await demo.example();
  const secretary = await demo.actor("sekretaer");
  return { demo, meeting, secretary, item: itemOf(meeting, 1) };
}

async function published() {
  const all = await draft();
  await all.demo.services.sendOutAgenda(all.secretary, all.meeting.id);
  return all;
}

function itemOf(meeting: MeetingView, number: number) {
  const item = meeting.items.find((each) => each.number === number);
  if (item === undefined) throw new Error(`no item ${number}`);
  return item;
}

const everybody: readonly DemoLogin[] = [
  "kommunaldirektoer",
  "direktoer",
  "sekretaer",
  "sagsbehandler",
  "gaest",
  "arkivar",
  "admin",
];

describe("[U1] an agenda that is sent out", () => {
  it("is frozen, kept with its hash, and may be read by those for whom it is", async () => {
    const { demo, meeting, secretary, item } = await published();
    expect(await demo.services.readMeeting(secretary, meeting.id)).toMatchObject({ stage: "agenda-published" });
    expect(await demo.services.readItem(secretary, item.id)).toMatchObject({ mayWriteCase: false });
    const [agenda, ...others] = await demo.services.readPublications(secretary, meeting.id);
    expect(agenda).toMatchObject({ kind: "agenda", number: 1, author: { name: "Sekretær" }, changes: [] });
    expect(agenda?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(others).toEqual([]);
    const frozen = await demo.store.read((db) =>
      db.selectFrom("room_freeze").select("room").where("version_id", "is not", null).execute(),
    );
    expect(frozen).toHaveLength(meeting.items.length);
  });

  it.each([
    ["a title", { title: " " }],
    ["the ground for being closed", { access: "closed", closing_ground: null }],
  ] as const)("does not go out while an item lacks %s", async (_name, without) => {
    const { demo, meeting, secretary, item } = await draft();
    await demo.store.write(secretary, async (db) => {
      await db.updateTable("agenda_item").set(without).where("id", "=", item.id).execute();
      return { result: undefined, audit: { action: "test", subject: "test" } };
    });
    const { items } = await demo.services.readStep(secretary, meeting.id);
    expect(items.find(({ id }) => id === item.id)?.lacks).toHaveLength(1);
    await expect(demo.services.sendOutAgenda(secretary, meeting.id)).rejects.toMatchObject({
      refusal: "agenda-not-ready",
      facts: { count: 1 },
    });
    expect(await demo.services.readMeeting(secretary, meeting.id)).toMatchObject({ stage: "draft" });
  });

  it("does not go out while a required text is missing, and stays a draft that is written on", async () => {
    const { demo, meeting, secretary, item } = await draft();
    await demo.store.write(secretary, async (db) => {
      await db.updateTable("agenda_item").set({ kind: "decision" }).where("meeting_id", "=", meeting.id).execute();
      return { result: undefined, audit: { action: "test", subject: "test" } };
    });
    await expect(demo.services.sendOutAgenda(secretary, meeting.id)).rejects.toMatchObject({
      refusal: "agenda-not-ready",
      facts: { count: 1 },
    });
    expect(await demo.services.readMeeting(secretary, meeting.id)).toMatchObject({ stage: "draft" });
    expect(await demo.services.readItem(secretary, item.id)).toMatchObject({ mayWriteCase: true });
    expect(await demo.services.readPublications(secretary, meeting.id)).toEqual([]);
  });

  it("[U5] is sent out by chair and secretary alone, and once", async () => {
    const { demo, meeting, secretary } = await draft();
    const may = new Set<DemoLogin>(["kommunaldirektoer", "sekretaer"]);
    for (const login of everybody.filter((each) => !may.has(each))) {
      await expect(demo.services.sendOutAgenda(await demo.actor(login), meeting.id)).rejects.toMatchObject({
        refusal: expect.stringMatching(/^(not-allowed|meeting-unknown)$/),
      });
    }
    const chair = await demo.actor("kommunaldirektoer");
    const both = await Promise.allSettled([
      demo.services.sendOutAgenda(secretary, meeting.id),
      demo.services.sendOutAgenda(chair, meeting.id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(demo.services.sendOutAgenda(chair, meeting.id)).rejects.toMatchObject({ refusal: "stage-changed" });
    expect(await demo.services.readPublications(secretary, meeting.id)).toHaveLength(1);
  });
});

describe("[U2] an item that comes after the agenda", () => {
  it("is seen by those who write it alone, until it is sent out with its reason", async () => {
    const { demo, meeting, secretary } = await published();
    const supplement = { title: "Akut sag", reason: "Fristen er i morgen." };
    const id = await demo.services.addSupplement(secretary, meeting.id, supplement);
    const seenBy = async (login: DemoLogin) => {
      const view = await demo.services.readMeeting(await demo.actor(login), meeting.id).catch(() => null);
      return view?.items.some((item) => item.id === id) ?? null;
    };
    expect(await Promise.all(everybody.map(seenBy))).toEqual([true, true, true, true, null, false, null]);
    await expect(demo.services.openMeeting(secretary, meeting.id)).rejects.toMatchObject({
      refusal: "agenda-unfinished",
    });
    await expect(demo.services.sendOutSupplement(secretary, meeting.id)).rejects.toMatchObject({
      refusal: "agenda-not-ready",
    });

    const { join } = await demoCollab(demo);
    const client = join("sekretaer", { itemId: id, zone: "case" });
    await client.saved();
    writeParagraph(client.doc, "presentation", "Sagen haster.");
    await client.saved();
    await demo.services.sendOutSupplement(secretary, meeting.id);
    expect(await demo.services.readItem(secretary, id)).toMatchObject({ mayWriteCase: false });
    expect(await seenBy("arkivar")).toBe(true);
    const [, second] = await demo.services.readPublications(await demo.actor("arkivar"), meeting.id);
    expect(second).toMatchObject({ kind: "supplement", reason: "Fristen er i morgen.", number: 2 });
    expect(second?.changes.map(({ title, heading }) => [title, heading])).toEqual([["Akut sag", "Sagsfremstilling"]]);
    await expect(demo.services.sendOutSupplement(secretary, meeting.id)).rejects.toMatchObject({
      refusal: "agenda-items-missing",
    });
    await demo.services.openMeeting(secretary, meeting.id);
    await expect(demo.services.addSupplement(secretary, meeting.id, supplement)).rejects.toMatchObject({
      refusal: "stage-changed",
    });
  });
});

describe("[U3] a correction", () => {
  it("is read by nobody else until it is sent out, and is a new version with its reason", async () => {
    const { demo, meeting, secretary, item } = await published();
    await demo.services.startCorrection(secretary, item.id, "Beløbet var forkert.");
    expect(await demo.services.readItem(secretary, item.id)).toMatchObject({ mayWriteCase: true });
    const { join } = await demoCollab(demo);
    const client = join("sekretaer", { itemId: item.id, zone: "case" });
    await client.saved();
    writeParagraph(client.doc, "summary", "Beløbet er rettet.");
    await client.saved();
    const wordsFor = async (login: DemoLogin) =>
      JSON.stringify((await demo.services.readItem(await demo.actor(login), item.id)).content?.sections);
    expect(await wordsFor("sekretaer")).toContain("Beløbet er rettet.");
    expect(await wordsFor("direktoer")).not.toContain("Beløbet er rettet.");
    const outsider = join("direktoer", { itemId: item.id, zone: "case" });
    await outsider.until(() => outsider.closes.length > 0);
    expect(outsider.closes).toMatchObject([{ reason: "room-unknown" }]);

    await demo.services.sendOutCorrection(secretary, item.id);
    expect(await wordsFor("direktoer")).toContain("Beløbet er rettet.");
    const publications = await demo.services.readPublications(await demo.actor("direktoer"), meeting.id);
    expect(publications.at(-1)).toMatchObject({ kind: "correction", reason: "Beløbet var forkert.", number: 2 });
    expect(publications.at(-1)?.changes.map(({ number, heading }) => [number, heading])).toEqual([[1, "Resume"]]);
    await expect(demo.services.sendOutCorrection(secretary, item.id)).rejects.toMatchObject({
      refusal: "changed-meanwhile",
    });
  });

  it("is given up: the text is what was sent out, locked, and what was written stays in its history", async () => {
    const { demo, meeting, secretary, item } = await published();
    const sections = async () => (await demo.services.readItem(secretary, item.id)).content?.sections;
    const sentOut = await sections();
    await expect(demo.services.dropCorrection(secretary, item.id)).rejects.toMatchObject({
      refusal: "changed-meanwhile",
    });
    await demo.services.startCorrection(secretary, item.id, "En fejl, troede jeg.");
    const { join } = await demoCollab(demo);
    const client = join("sekretaer", { itemId: item.id, zone: "case" });
    await client.saved();
    writeParagraph(client.doc, "summary", "Alligevel ikke.");
    await client.saved();
    await expect(demo.services.dropCorrection(await demo.actor("direktoer"), item.id)).rejects.toMatchObject({
      refusal: "not-allowed",
    });
    await demo.services.dropCorrection(secretary, item.id);
    expect(await sections()).toEqual(sentOut);
    expect(await demo.services.readItem(secretary, item.id)).toMatchObject({
      mayWriteCase: false,
      correctionReason: null,
    });
    expect(await demo.services.readPublications(secretary, meeting.id)).toHaveLength(1);
    const { entries } = await demo.services.readHistory(secretary, { itemId: item.id, zone: "case" });
    expect(entries.length).toBeGreaterThan(1);
    await demo.services.openMeeting(secretary, meeting.id);
  });

  it("is begun by chair and secretary alone, of what is out", async () => {
    const { demo, secretary, item } = await draft();
    const start = async (login: DemoLogin) =>
      demo.services.startCorrection(await demo.actor(login), item.id, "Hvorfor");
    await expect(start("sekretaer")).rejects.toMatchObject({ refusal: "stage-changed" });
    await demo.services.sendOutAgenda(secretary, (await demo.example()).id);
    for (const login of ["direktoer", "sagsbehandler"] as const) {
      await expect(start(login)).rejects.toMatchObject({ refusal: "not-allowed" });
    }
    await start("kommunaldirektoer");
    await expect(start("sekretaer")).rejects.toMatchObject({ refusal: "changed-meanwhile" });
  });
});
