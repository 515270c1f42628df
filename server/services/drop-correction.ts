import { setCorrectionReason } from "../../db/queries/items.ts";
import { readLastFrozenTexts } from "../../db/queries/room-versions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { plainText } from "../../domain/document/plain-text.ts";
import { emptyText } from "../../domain/document/rich-text.ts";
import { type Room, roomName } from "../../domain/document/room.ts";
import type { ItemTexts } from "../../domain/minutes/compose-minutes.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { CollabServer } from "../collab/collab-server.ts";
import { wantedTexts } from "../collab/rewrite-document.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";
import type { FreezeTexts } from "./freeze-texts.ts";
import { meetingToLead } from "./lead-meeting.ts";

/**
 * Gives a correction up before it is sent out: the case text is made to read as it was sent out, as a new edit of the
 * actor's, and locked again. What was written meanwhile stays in the history. Refuses `item-unknown`, `not-allowed`,
 * `stage-changed`, and `changed-meanwhile` when it is not being corrected any more, or someone wrote on it just then.
 */
export const dropCorrection =
  (
    { store }: ServiceDependencies,
    rewrite: CollabServer["rewrite"],
    freeze: FreezeTexts,
    onItemChanged: (itemId: string) => Promise<void>,
  ) =>
  async (actor: Actor, itemId: string): Promise<void> => {
    const room: Room = { itemId, zone: "case" };
    const published = { action: "meeting.send-out", stage: "agenda-published" } as const;
    const { meeting, sentOut } = await store.read(async (db) => {
      const found = await itemFor(db, actor, itemId);
      if (!can(actor, "item.read", itemSubject(found.meeting, found.item))) throw new Refusal("item-unknown");
      const { body } = await meetingToLead(db, actor, found.meeting.id, published);
      if (found.item.correctionReason === null) throw new Refusal("changed-meanwhile");
      const frozen = (await readLastFrozenTexts(db, roomName(room))) ?? {};
      const sections = body.sections.map(({ key }) => [key, frozen[key] ?? emptyText] as const);
      return { meeting: found.meeting, sentOut: Object.fromEntries(sections) };
    });
    await rewrite(actor, room, wantedTexts(sentOut));
    await freeze(actor, {
      rooms: [room],
      reason: null,
      complete: async (db, frozen) => {
        const { items } = await meetingToLead(db, actor, meeting.id, published);
        if (items.find(({ id }) => id === itemId)?.correctionReason == null) throw new Refusal("changed-meanwhile");
        if (!frozen.every(({ texts }) => readTheSame(texts, sentOut))) throw new Refusal("changed-meanwhile");
        await setCorrectionReason(db, itemId, null);
        return { action: "drop-correction", subject: `item/${itemId}` };
      },
    });
    await onItemChanged(itemId);
  };

const readTheSame = (one: ItemTexts, other: ItemTexts): boolean =>
  Object.entries(other).every(([key, text]) => plainText(one[key] ?? emptyText) === plainText(text));
