import type { Transaction } from "kysely";
import { deleteAttachment, orderAttachments, retitleAttachment } from "../../db/queries/attachments.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { AgendaItem, ItemAttachment } from "../../domain/meeting/agenda-item.ts";
import { placedBefore } from "../../domain/meeting/agenda-order.ts";
import { attachmentBounds } from "../../domain/meeting/attachments.ts";
import { writtenLine } from "../../domain/meeting/written-line.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { AttachmentParts, AttachmentServices } from "./attachments.ts";
import { dropUnattached } from "./drop-unattached.ts";
import { itemToEdit } from "./find-plannable.ts";

type Changes = Pick<AttachmentServices, "retitleAttachment" | "placeAttachment" | "removeAttachment">;

/** Titles, order and end of an item's attachments. What someone else has just changed is not overwritten (rule G5). */
export function changeAttachment({ store, files, onItemChanged }: AttachmentParts): Changes {
  return {
    retitleAttachment: async (actor, itemId, attachmentId, { from, to }) => {
      const title = writtenLine("title", to, attachmentBounds.title);
      if (title === "") throw new Refusal("input-invalid", { field: "title" });
      await store.write(actor, async (db) => {
        const { attachment } = await attachmentToChange(db, actor, itemId, attachmentId);
        if (attachment.title !== from && attachment.title !== title) {
          throw new Refusal("changed-meanwhile", { field: "title" });
        }
        await retitleAttachment(db, attachmentId, title);
        return { result: undefined, audit: { action: "retitle-attachment", subject: `item/${itemId}` } };
      });
      onItemChanged(itemId);
    },
    placeAttachment: async (actor, itemId, attachmentId, beforeId) => {
      await store.write(actor, async (db) => {
        const { item } = await attachmentToChange(db, actor, itemId, attachmentId);
        const ids = item.attachments.map(({ id }) => id);
        const placed = placedBefore(ids, attachmentId, beforeId);
        if (placed === null) throw new Refusal("changed-meanwhile", { field: "order" });
        await orderAttachments(db, itemId, placed);
        const facts = { from: ids.indexOf(attachmentId) + 1, to: placed.indexOf(attachmentId) + 1 };
        return { result: undefined, audit: { action: "place-attachment", subject: `item/${itemId}`, facts } };
      });
      onItemChanged(itemId);
    },
    removeAttachment: async (actor, itemId, attachmentId) => {
      const { file } = await store.write(actor, async (db) => {
        const { attachment } = await attachmentToChange(db, actor, itemId, attachmentId);
        await deleteAttachment(db, attachmentId);
        return { result: attachment, audit: { action: "remove-attachment", subject: `item/${itemId}` } };
      });
      if (file !== null) await files.alone(() => dropUnattached({ store, files }, file.sha256));
      onItemChanged(itemId);
    },
  };
}

async function attachmentToChange(
  db: Transaction<Tables>,
  actor: Actor,
  itemId: string,
  attachmentId: string,
): Promise<{ item: AgendaItem; attachment: ItemAttachment }> {
  const { item } = await itemToEdit(db, actor, itemId, "item.attach");
  const attachment = item.attachments.find(({ id }) => id === attachmentId);
  if (attachment === undefined) throw new Refusal("attachment-unknown");
  return { item, attachment };
}
