import { describe, expect, it } from "vitest";
import { forKeeping } from "../../../domain/access/actor.ts";
import { roomName } from "../../../domain/document/room.ts";
import { type DemoServices, demoServices } from "../../support/demo-services.ts";

const minutesOf = (itemId: string) => roomName({ itemId, zone: "minutes" });

async function demoWithItems(): Promise<DemoServices & { open: string; closed: string; meetingId: string }> {
  const demo = await demoServices();
  const { id, items } = await demo.real();
  const idOf = (wanted: string) => items.find(({ access }) => access === wanted)?.id ?? "";
  return { ...demo, open: idOf("open"), closed: idOf("closed"), meetingId: id };
}

async function change(demo: DemoServices, table: "agenda_item" | "meeting", id: string, values: object): Promise<void> {
  await demo.store.write({ kind: "operator" }, async (db) => {
    await db.updateTable(table).set(values).where("id", "=", id).execute();
    return { result: undefined, audit: { action: "test", subject: id } };
  });
}

describe("[O2] [O3] the copy of a room", () => {
  const verdictFor = async (demo: DemoServices, login: Parameters<DemoServices["actor"]>[0], name: string) =>
    (await demo.services.judgeCopies(await demo.actor(login), { rooms: [name], pages: [] })).rooms[name];

  it("stays for whoever may write it, if the item is open", async () => {
    const demo = await demoWithItems();
    expect(await verdictFor(demo, "direktoer", minutesOf(demo.open))).toBe("keep");
    expect(await verdictFor(demo, "gaest", minutesOf(demo.open))).toBe("return");
    expect(await verdictFor(demo, "admin", minutesOf(demo.open))).toBe("wipe");
    expect(await verdictFor(demo, "direktoer", roomName({ itemId: demo.open, zone: "case" }))).toBe("return");
  });

  it("of a closed item is sent by whoever may write it, and kept by nobody", async () => {
    const demo = await demoWithItems();
    expect(await verdictFor(demo, "direktoer", minutesOf(demo.closed))).toBe("send");
    expect(await verdictFor(demo, "arkivar", minutesOf(demo.closed))).toBe("wipe");
    expect(await verdictFor(demo, "gaest", minutesOf(demo.closed))).toBe("wipe");
  });

  it("follows the truth: an item that is closed, a meeting that goes on, a recusal", async () => {
    const demo = await demoWithItems();
    await change(demo, "agenda_item", demo.open, { access: "closed" });
    expect(await verdictFor(demo, "direktoer", minutesOf(demo.open))).toBe("send");
    await change(demo, "meeting", demo.meetingId, { stage: "approved" });
    expect(await verdictFor(demo, "direktoer", minutesOf(demo.open))).toBe("wipe");
    await change(demo, "agenda_item", demo.open, { access: "open" });
    expect(await verdictFor(demo, "direktoer", minutesOf(demo.open))).toBe("return");
  });

  it("of a room that doesn't exist, or of no room at all, is wiped", async () => {
    const demo = await demoWithItems();
    for (const name of ["", "item/x/minutes", minutesOf("00000000-0000-4000-8000-000000000000"), "__proto__"]) {
      const { rooms } = await demo.services.judgeCopies(await demo.actor("direktoer"), { rooms: [name], pages: [] });
      expect(Object.entries(rooms)).toEqual([[name, "wipe"]]);
    }
  });
});

describe("[A13] [O2] the copy of a page", () => {
  it("may be of the overview, a meeting, and an open item; of nothing else", async () => {
    const { services, actor, open, closed, meetingId } = await demoWithItems();
    const paths = [
      "/",
      `/meetings/${meetingId}`,
      `/meetings/${meetingId}/items/${open}`,
      `/meetings/${meetingId}/items/${closed}`,
      `/meetings/${meetingId}/export`,
      `/meetings/${open}/items/${open}`,
      "/login",
      "/exports/1",
      "/exports/1/file",
      "/setup/x",
    ];
    const { pages } = await services.judgeCopies(await actor("direktoer"), { rooms: [], pages: paths });
    expect(Object.keys(pages)).toEqual(paths.slice(0, 3));
    expect((await services.judgeCopies(await actor("admin"), { rooms: [], pages: paths })).pages).toEqual({
      "/": expect.any(String),
    });
  });

  it("has another mark as soon as an item on it may not be kept any more", async () => {
    const demo = await demoWithItems();
    const { items } = await demo.real();
    const [first, second] = items.filter(({ access }) => access === "open");
    const page = `/meetings/${demo.meetingId}/items/${first?.id}`;
    const marks = async () => [
      await demo.services.markOfPage(await demo.actor("direktoer"), page),
      await demo.services.markOfPage(await demo.actor("direktoer"), "/"),
    ];
    const before = await marks();
    expect(await marks()).toEqual(before);
    await change(demo, "agenda_item", second?.id ?? "", { access: "closed" });
    const after = await marks();
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  it("is asked for by an actor who reads no closed item", async () => {
    const { services, actor, closed, meetingId } = await demoWithItems();
    const keeping = forKeeping(await actor("kommunaldirektoer"));
    expect((await services.readItem(keeping, closed)).content).toBeNull();
    expect((await services.readMeeting(keeping, meetingId)).items.find(({ id }) => id === closed)?.title).toBeNull();
  });
});
