import { isRoomQuarantined, quarantineRoom } from "../../db/queries/room-quarantine.ts";
import { journalOf } from "../../db/store.ts";
import { theServer } from "../../domain/access/actor.ts";
import type { BrokenCause } from "./examine-document.ts";
import type { StoreParts } from "./projection.ts";

/**
 * Closes a room whose document can't be made valid: from now on nobody is let in, and readers get its last good
 * projection. Its log stays as it is. A row in `room_quarantine` says when and why; the operator can release it.
 */
export async function quarantine(
  { store, clock, log, metrics }: StoreParts,
  { room, seq, cause }: { readonly room: string; readonly seq: number; readonly cause: BrokenCause },
): Promise<void> {
  if (await store.read((db) => isRoomQuarantined(db, room))) return;
  log.error({ room, seq, cause }, "room quarantined");
  metrics?.content.add("quarantined");
  await store.write(theServer, async (db) => {
    await quarantineRoom(journalOf(db), { room, seq, cause, at: clock().toISOString() });
    return { result: undefined, audit: { action: "quarantine-room", subject: room, facts: { seq, cause } } };
  });
}
