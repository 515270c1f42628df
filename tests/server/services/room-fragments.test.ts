import { expect, it } from "vitest";
import { listUnprojectedRooms } from "../../../db/queries/rooms.ts";
import { parseRoomName } from "../../../domain/document/room.ts";
import { direktionSections } from "../../../domain/meeting/section-template.ts";
import { examineDocument } from "../../../server/collab/examine-document.ts";
import { roomFragments } from "../../../server/services/room-fragments.ts";
import { demoServices } from "../../support/demo-services.ts";

it("a room holds the sections of its body, or the decision; one that doesn't exist is refused", async () => {
  const { store, real } = await demoServices();
  const fragmentsOf = roomFragments({ store });
  const [item] = (await real()).items;
  const itemId = item?.id ?? "";
  expect(await fragmentsOf({ itemId, zone: "case" })).toEqual(direktionSections.map(({ key }) => key));
  expect(await fragmentsOf({ itemId, zone: "minutes" })).toEqual(["decision"]);
  await expect(fragmentsOf({ itemId: "none", zone: "case" })).rejects.toThrow("room-unknown");
});

it("nothing in the rooms of the demo and the real minutes would be taken away", async () => {
  const { store } = await demoServices();
  const fragmentsOf = roomFragments({ store });
  const names = await store.read(listUnprojectedRooms);
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const room = parseRoomName(name);
    if (room === null) throw new Error(`no room: ${name}`);
    const rows = await store.read((db) =>
      db.selectFrom("room_update").select("bytes").where("room", "=", name).execute(),
    );
    const order = { fragments: await fragmentsOf(room), isCompacting: false };
    const found = examineDocument(
      rows.map(({ bytes }) => bytes),
      order,
    );
    expect(found, name).toMatchObject({ kind: "sound", repair: null });
  }
});
