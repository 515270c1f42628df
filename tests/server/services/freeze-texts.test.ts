import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { halfFrozenRooms, lockRooms } from "../../../db/queries/room-freezes.ts";
import { listVersions, readVersionTexts } from "../../../db/queries/room-versions.ts";
import { readStoredRoom } from "../../../db/queries/rooms.ts";
import { operator } from "../../../domain/access/actor.ts";
import { plainText } from "../../../domain/document/plain-text.ts";
import { type Room, roomName } from "../../../domain/document/room.ts";
import { closeCode } from "../../../domain/document/wire.ts";
import { Refusal } from "../../../domain/refusal.ts";
import { canonicalJson } from "../../../server/archive/canonical-json.ts";
import { type FreezeOrder, releaseHalfFrozen } from "../../../server/services/freeze-texts.ts";
import { demoCollab, writeParagraph } from "../../support/demo-collab.ts";
import { type DemoServices, demoServices } from "../../support/demo-services.ts";

const complete: FreezeOrder["complete"] = async (_db, frozen) => ({
  action: "freeze",
  subject: "test",
  facts: { versions: frozen.length },
});

async function draft() {
  const demo = await demoServices();
  const { join } = await demoCollab(demo);
  const meeting = await demo.example();
  const rooms = meeting.items.map(({ id }): Room => ({ itemId: id, zone: "case" }));
  const [room] = rooms;
  if (room === undefined) throw new Error("the example has no items");
  const freeze = demo.parts.freeze;
  return { demo, join, rooms, room, freeze };
}

async function frozenText(demo: DemoServices, room: Room, fragment: string) {
  return demo.store.read(async (db) => {
    const versions = await listVersions(db, roomName(room));
    const version = versions.at(-1);
    const texts = version === undefined ? null : await readVersionTexts(db, roomName(room), version.id);
    if (version === undefined || texts === null) throw new Error("no version");
    const text = texts[fragment];
    return { version, texts, words: text === undefined ? "" : plainText(text) };
  });
}

const stored = (demo: DemoServices, room: Room) => demo.store.read((db) => readStoredRoom(db, roomName(room)));

describe("[F1] a freeze", () => {
  it("keeps all that was acknowledged while people were writing, and takes in nothing after it", async () => {
    const { demo, join, rooms, room, freeze } = await draft();
    const away = join("sagsbehandler", room);
    await away.saved();
    away.provider.disconnect();
    writeParagraph(away.doc, "summary", "skrevet uden net");

    const writers = rooms.flatMap((each) =>
      (["kommunaldirektoer", "direktoer", "sekretaer"] as const).map((login) => ({
        room: each,
        login,
        client: join(login, each),
        acknowledged: [] as string[],
      })),
    );
    for (const { client } of writers) await client.saved();
    let isOver = false;
    const typing = writers.map(async (writer) => {
      for (let n = 1; !isOver; n++) {
        const words = `${writer.login} ${n}.`;
        writeParagraph(writer.client.doc, "summary", words);
        await writer.client.until(() => isOver || writer.client.isSaved || writer.client.closes.length > 0);
        if (writer.client.closes.length > 0) return;
        if (writer.client.isSaved) writer.acknowledged.push(words);
      }
    });
    for (const { client, acknowledged } of writers) await client.until(() => acknowledged.length >= 3);
    const frozen = await freeze(await demo.actor("sekretaer"), { rooms, reason: null, complete });
    isOver = true;
    expect(frozen.map(({ version }) => version.room)).toEqual(rooms.map(roomName));

    for (const each of rooms) {
      const { version, texts, words } = await frozenText(demo, each, "summary");
      const lines = new Set(words.split("\n"));
      const promised = writers.filter((writer) => writer.room === each).flatMap(({ acknowledged }) => acknowledged);
      expect(promised.filter((line) => !lines.has(line))).toEqual([]);
      expect(version.sha256).toBe(createHash("sha256").update(canonicalJson(texts)).digest("hex"));
      expect((await stored(demo, each)).seq).toBe(version.seq);
    }
    for (const { client } of writers) writeParagraph(client.doc, "summary", "efter låsen");
    for (const { client } of writers) await client.until(() => client.closes.length > 0);
    expect(
      new Set(writers.flatMap(({ client }) => client.closes.map(({ code, reason }) => `${code} ${reason}`))),
    ).toEqual(new Set([`${closeCode.frozen} room-frozen`]));
    await Promise.all(typing);

    away.provider.connect();
    await away.until(() => away.closes.some(({ code }) => code === closeCode.frozen));
    const { version, words } = await frozenText(demo, room, "summary");
    expect(words).not.toContain("skrevet uden net");
    expect((await stored(demo, room)).seq).toBe(version.seq);
    expect(away.doc.getXmlFragment("summary").toString()).toContain("skrevet uden net");
  });

  it("[A12] lets nobody write into a frozen room, not even past every question", async () => {
    const { demo, room, freeze } = await draft();
    await freeze(operator, { rooms: [room], reason: null, complete });
    const doc = new Y.Doc();
    writeParagraph(doc, "summary", "bag om ryggen");
    const { seq } = await stored(demo, room);
    const update = { room: roomName(room), authorId: null, at: "2022-01-12T08:30:00.000Z" };
    const bytes = Y.encodeStateAsUpdate(doc);
    await expect(demo.store.journalUpdates([{ ...update, seq: seq + 1, bytes }])).rejects.toThrow("room-frozen");
    await expect(
      demo.store.journalUpdates(Array.from({ length: 600 }, (_, n) => ({ ...update, seq: seq + 1 + n, bytes }))),
    ).rejects.toThrow("room-frozen");
    expect((await stored(demo, room)).seq).toBe(seq);
    const item = await demo.services.readItem(await demo.actor("sekretaer"), room.itemId);
    expect(item.mayWriteCase).toBe(false);
    expect(item.mayWriteMinutes).toBe(false);
  });

  it("mends foreign content before it keeps the text", async () => {
    const { demo, join, room, freeze } = await draft();
    const client = join("sekretaer", room);
    await client.saved();
    writeParagraph(client.doc, "summary", "hører til");
    client.doc.getXmlFragment("summary").insert(0, [new Y.XmlElement("script")]);
    await client.saved();
    await freeze(operator, { rooms: [room], reason: null, complete });
    const { version, words, texts } = await frozenText(demo, room, "summary");
    expect(words).toContain("hører til");
    expect(canonicalJson(texts)).not.toContain("script");
    expect((await stored(demo, room)).seq).toBe(version.seq);
    await client.until(() => !client.doc.getXmlFragment("summary").toString().includes("script"));
  });

  it("of a room that nobody ever wrote in keeps that it is empty", async () => {
    const { demo, room, freeze } = await draft();
    const minutes: Room = { ...room, zone: "minutes" };
    const [first] = await freeze(operator, { rooms: [minutes], reason: "rettelse", complete });
    expect(first?.version).toMatchObject({ seq: 0, reason: "rettelse", kind: "frozen", authorId: null });
    expect((await frozenText(demo, minutes, "decision")).texts).toEqual({});
  });
});

describe("[F2] a freeze that does not come about", () => {
  it("because what it completes is refused leaves everything open, and writers write on", async () => {
    const { demo, join, rooms, room, freeze } = await draft();
    const client = join("sekretaer", room);
    await client.saved();
    const refusing = async () => {
      throw new Refusal("not-allowed");
    };
    await expect(freeze(operator, { rooms, reason: null, complete: refusing })).rejects.toMatchObject({
      refusal: "not-allowed",
    });
    writeParagraph(client.doc, "summary", "skriver videre");
    await client.saved();
    expect(client.closes).toEqual([]);
    expect(await demo.store.read((db) => listVersions(db, roomName(room)))).toEqual([]);
  });

  it("because one room is frozen already leaves the others open", async () => {
    const { demo, rooms, room, freeze } = await draft();
    await freeze(operator, { rooms: [room], reason: null, complete });
    await expect(freeze(operator, { rooms, reason: null, complete })).rejects.toMatchObject({ refusal: "room-frozen" });
    const secretary = await demo.actor("sekretaer");
    const writable = await Promise.all(rooms.map(({ itemId }) => demo.services.readItem(secretary, itemId)));
    expect(writable.map(({ mayWriteCase }) => mayWriteCase)).toEqual(rooms.map((each) => each !== room));
  });

  it("because one of its texts can't be made valid leaves everything open", async () => {
    const { demo, rooms, room, freeze } = await draft();
    await demo.store.journal((db) =>
      db
        .insertInto("room_quarantine")
        .values({ room: roomName(room), seq: 1, cause: "cannot-be-read", at: "2022-01-12T08:30:00.000Z" })
        .execute(),
    );
    await expect(freeze(operator, { rooms, reason: null, complete })).rejects.toMatchObject({
      refusal: "room-quarantined",
    });
    const secretary = await demo.actor("sekretaer");
    for (const { itemId } of rooms) {
      expect((await demo.services.readItem(secretary, itemId)).mayWriteCase).toBe(true);
    }
  });

  it("because the server was killed in the middle is taken back at the next start", async () => {
    const { demo, rooms, room, freeze } = await draft();
    const [, other] = rooms;
    if (other === undefined) throw new Error("the example has one item only");
    await freeze(operator, { rooms: [other], reason: null, complete });
    await demo.store.write(operator, async (db) => {
      await lockRooms(db, [room], "2022-01-12T08:30:00.000Z");
      return { result: undefined, audit: { action: "lock-texts", subject: "rooms" } };
    });
    const secretary = await demo.actor("sekretaer");
    expect((await demo.services.readItem(secretary, room.itemId)).mayWriteCase).toBe(false);
    await releaseHalfFrozen(demo.parts);
    expect(await demo.store.read(halfFrozenRooms)).toEqual([]);
    expect((await demo.services.readItem(secretary, room.itemId)).mayWriteCase).toBe(true);
    expect((await demo.services.readItem(secretary, other.itemId)).mayWriteCase).toBe(false);
  });
});
