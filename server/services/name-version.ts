import { isLogged } from "../../db/queries/room-history.ts";
import { insertVersion } from "../../db/queries/room-versions.ts";
import { roomName } from "../../domain/document/room.ts";
import { longestVersionName } from "../../domain/document/timeline.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { RoomHistory } from "../collab/room-history.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { historyFor, requireMoment } from "./find-history.ts";

/**
 * Gives a moment of a room a name, and keeps its texts with their hash. The audit log gets no word of the name, which may
 * say what a closed item is about. Refuses `room-unknown`, `room-read-only` for who may not write, `moment-unknown`,
 * `input-invalid`.
 */
export const nameVersion =
  ({ store, clock }: ServiceDependencies, history: Pick<RoomHistory, "textsAt">): Services["nameVersion"] =>
  async (actor, room, { seq, name }) => {
    const called = name.trim();
    const found = await store.read((db) => historyFor(db, actor, room));
    if (actor.kind !== "person" || !found.mayWrite) throw new Refusal("room-read-only");
    if (called.length < 1 || called.length > longestVersionName) throw new Refusal("input-invalid", { field: "name" });
    if (seq === 0) throw new Refusal("moment-unknown");
    requireMoment(found, seq);
    const keys = found.sections.map(({ key }) => key);
    const texts = await history.textsAt(room, seq, keys);
    const sha256 = await sha256Of(texts);
    const id = crypto.randomUUID();
    return store.write(actor, async (db) => {
      // As the log is now: what was the newest moment may have become part of a longer one.
      requireMoment(await historyFor(db, actor, room), seq);
      if (!(await isLogged(db, roomName(room), seq))) throw new Refusal("moment-unknown");
      await insertVersion(db, {
        id,
        room: roomName(room),
        seq,
        kind: "named",
        name: called,
        reason: null,
        authorId: actor.personId,
        at: clock().toISOString(),
        texts,
        sha256,
      });
      return {
        result: { id },
        audit: { action: "name-version", subject: roomName(room), facts: { seq, version: id } },
      };
    });
  };

/** In hexadecimal. Made off the event loop: the texts may be long. */
async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Buffer.from(digest).toString("hex");
}
