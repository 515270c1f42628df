import { roomName } from "../../domain/document/room.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { CollabServer } from "../collab/collab-server.ts";
import type { RoomHistory } from "../collab/room-history.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { historyFor, requireMoment } from "./find-history.ts";

/**
 * Makes a room's text, or one section of it, read as it did at a moment: a new edit of the actor's, which others see at
 * once and which the history shows like any other. Refuses `room-unknown`, `room-read-only` for who may not write now,
 * `moment-unknown`, `input-invalid` for an unknown section, `history-too-large`, and `not-stored`.
 */
export const restoreVersion =
  (
    { store }: ServiceDependencies,
    history: Pick<RoomHistory, "textsAt">,
    rewrite: CollabServer["rewrite"],
  ): Services["restoreVersion"] =>
  async (actor, room, { seq, section }) => {
    const found = await store.read((db) => historyFor(db, actor, room));
    if (!found.mayWrite) throw new Refusal("room-read-only");
    if (seq === 0) throw new Refusal("moment-unknown");
    requireMoment(found, seq);
    const keys = found.sections.map(({ key }) => key);
    const wanted = section === null ? keys : keys.filter((key) => key === section);
    if (wanted.length === 0) throw new Refusal("input-invalid", { field: "section" });
    const texts = await history.textsAt(room, seq, keys);
    const audit = { action: "restore-version", subject: roomName(room), facts: { seq, section } };
    await rewrite(actor, room, { fragments: wanted, texts }, audit);
  };
