import { freeNumber, numberItems } from "../../db/queries/agenda-order.ts";
import { insertItem } from "../../db/queries/items.ts";
import { appendUpdates } from "../../db/queries/rooms.ts";
import { journalOf } from "../../db/store.ts";
import { roomName } from "../../domain/document/room.ts";
import { newItem } from "../../domain/meeting/agenda-item.ts";
import { mostItems, placedBefore } from "../../domain/meeting/agenda-order.ts";
import { bytesOf } from "../../domain/meeting/attachments.ts";
import { Refusal } from "../../domain/refusal.ts";
import { encodeTexts } from "../collab/texts.ts";
import { itemToEdit, meetingToPlan } from "./find-plannable.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";
import { requireRoomForFiles } from "./room-for-files.ts";

/**
 * An item like another, right after it: its facts, questions, attachments and case text as they are now. Neither its
 * guests, who were invited to the one, nor how its text came to be.
 */
export const duplicateItem =
  ({ store, clock, readTexts, onMeetingChanged }: PlanningParts): PlanningServices["duplicateItem"] =>
  async (actor, itemId) => {
    await store.read((db) => itemToEdit(db, actor, itemId));
    const texts = await readTexts({ itemId, zone: "case" });
    const copyId = crypto.randomUUID();
    const meetingId = await store.write(actor, async (db) => {
      const { meeting, item } = await itemToEdit(db, actor, itemId);
      const { items } = await meetingToPlan(db, actor, meeting.id);
      if (items.length >= mostItems) throw new Refusal("agenda-full", { most: mostItems });
      const without = { ...item, attachments: [] };
      await requireRoomForFiles(db, actor, { meeting, item: without }, bytesOf(item.attachments));
      const number = await freeNumber(db, meeting.id);
      const { guests: _, attachments, recusedPersonIds: __, frozenZones: ___, ...facts } = item;
      const named = { id: copyId, meetingId: meeting.id, number, title: item.title };
      const copies = attachments.map((attachment) => ({ ...attachment, id: crypto.randomUUID() }));
      await insertItem(db, { ...newItem(named), ...facts, ...named, carriedFromId: null, attachments: copies });
      const ids = items.map(({ id }) => id);
      const next = ids[ids.indexOf(itemId) + 1] ?? null;
      await numberItems(db, meeting.id, placedBefore([...ids, copyId], copyId, next) ?? [...ids, copyId]);
      if (Object.keys(texts).length > 0) {
        const authorId = actor.kind === "person" ? actor.personId : null;
        const first = { authorId, at: clock().toISOString(), bytes: encodeTexts(texts) };
        await appendUpdates(journalOf(db), roomName({ itemId: copyId, zone: "case" }), [first]);
      }
      const audit = { action: "duplicate-item", subject: `item/${copyId}`, facts: { of: itemId } };
      return { result: meeting.id, audit };
    });
    onMeetingChanged(meetingId);
    return { itemId: copyId };
  };
