import { quarantineRoom } from "../../db/queries/room-quarantine.ts";
import type { StoreParts } from "./projection.ts";

/**
 * Closes a room whose document can't be made valid: from now on nobody is let in, and readers get its last good
 * projection. Its log stays as it is. A row in `room_quarantine` says when and why; to delete it opens the room again.
 */
export async function quarantine(
  { store, clock, log, metrics }: StoreParts,
  { room, seq, cause }: { readonly room: string; readonly seq: number; readonly cause: string },
): Promise<void> {
  log.error({ room, seq, cause }, "room quarantined");
  metrics?.content.add("quarantined");
  await store.journal((db) => quarantineRoom(db, { room, seq, cause, at: clock().toISOString() }));
}
