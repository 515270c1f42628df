import * as Y from "yjs";
import { readStoredRoom } from "../../db/queries/rooms.ts";
import type { Store } from "../../db/store.ts";

/** The plain text that a room's rows on disk add up to, and how many updates its log has. */
export async function readStoredText(store: Store, room: string): Promise<{ text: string; updates: number }> {
  return store.read(async (db) => {
    const { snapshot, tail } = await readStoredRoom(db, room);
    const doc = new Y.Doc();
    for (const update of snapshot === null ? tail : [snapshot, ...tail]) Y.applyUpdate(doc, update);
    const { count } = await db
      .selectFrom("room_update")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("room", "=", room)
      .executeTakeFirstOrThrow();
    return { text: doc.getText("t").toString(), updates: count };
  });
}
