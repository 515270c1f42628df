import { isRefusal, Refusal } from "../../domain/refusal.ts";
import type { AttachmentParts, AttachmentServices } from "./attachments.ts";
import { itemFor, mayRead } from "./find-subjects.ts";

/** A file of an item, for whoever may read the item; everybody else is told what they would be if there were none. */
export const fetchAttachment =
  ({ store, files }: AttachmentParts): AttachmentServices["fetchAttachment"] =>
  async (actor, { meetingId, itemId, attachmentId }) => {
    const found = await store.read((db) => itemFor(db, actor, itemId)).catch(unknownIfRefused);
    const attachment = found.item.attachments.find(({ id }) => id === attachmentId);
    const isThere = found.meeting.id === meetingId && mayRead(actor, found.meeting, found.item);
    if (!isThere || attachment === undefined || attachment.file === null) throw new Refusal("attachment-unknown");
    const { sha256, size, mediaType, name } = attachment.file;
    if (!(await files.has(sha256))) throw new Error(`attachment ${attachmentId} has lost its file`);
    return { fileName: name, mediaType, size, sha256, read: (range) => files.read(sha256, range) };
  };

function unknownIfRefused(error: unknown): never {
  throw isRefusal(error) ? new Refusal("attachment-unknown") : error;
}
