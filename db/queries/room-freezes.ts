import type { Kysely, Transaction } from "kysely";
import { parseRoomName, type Room, roomName } from "../../domain/document/room.ts";
import type { Tables } from "../schema.ts";

/** Which texts of the given items are frozen, or are being frozen; items without any are left out. */
export async function frozenZonesOf(
  db: Kysely<Tables>,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Room["zone"][]>> {
  const names = itemIds.flatMap((itemId) => [
    roomName({ itemId, zone: "case" }),
    roomName({ itemId, zone: "minutes" }),
  ]);
  const rows = await db.selectFrom("room_freeze").select("room").where("room", "in", names).orderBy("room").execute();
  const zones = new Map<string, Room["zone"][]>();
  for (const room of rows.flatMap((row) => parseRoomName(row.room) ?? [])) {
    zones.set(room.itemId, [...(zones.get(room.itemId) ?? []), room.zone]);
  }
  return zones;
}

/** Locks rooms, so that nobody may write in them from now on. Rejects when one is locked already. */
export async function lockRooms(db: Transaction<Tables>, rooms: readonly Room[], at: string): Promise<void> {
  const rows = rooms.map((room) => ({ room: roomName(room), at, version_id: null }));
  await db.insertInto("room_freeze").values(rows).execute();
}

/** Which of the rooms are locked. */
export async function lockedRooms(db: Transaction<Tables>, rooms: readonly Room[]): Promise<readonly string[]> {
  const found = await db.selectFrom("room_freeze").select("room").where("room", "in", rooms.map(roomName)).execute();
  return found.map(({ room }) => room);
}

/** Says which version a locked room holds from now on: it is frozen. */
export async function sealRoom(db: Transaction<Tables>, room: string, versionId: string): Promise<void> {
  await db.updateTable("room_freeze").set({ version_id: versionId }).where("room", "=", room).execute();
}

/** Opens rooms again, frozen ones too. */
export async function unlockRooms(db: Transaction<Tables>, rooms: readonly Room[]): Promise<void> {
  await db.deleteFrom("room_freeze").where("room", "in", rooms.map(roomName)).execute();
}

/** Rooms that were locked, and not frozen since: their freezing broke off, or is going on. */
export async function halfFrozenRooms(db: Transaction<Tables>): Promise<readonly Room[]> {
  const rows = await db.selectFrom("room_freeze").select("room").where("version_id", "is", null).execute();
  return rows.flatMap(({ room }) => parseRoomName(room) ?? []);
}
