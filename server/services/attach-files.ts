import { appendAttachments } from "../../db/queries/attachments.ts";
import { type Actor, actorName } from "../../domain/access/actor.ts";
import type { AgendaItem, ItemAttachment } from "../../domain/meeting/agenda-item.ts";
import {
  attachmentBounds,
  bytesOf,
  cleanFileName,
  requireDeclared,
  requireFound,
  titleOfFile,
  typeOfName,
} from "../../domain/meeting/attachments.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { AttachmentFiles, ReceivedFile } from "../attachments/attachment-files.ts";
import { foundType } from "../attachments/found-type.ts";
import { mostAroundFiles, readSentFiles, type SentFile, type SentFiles } from "../attachments/read-sent-files.ts";
import type { UploadPlaces } from "../attachments/upload-places.ts";
import type { AttachmentParts } from "./attachments.ts";
import { dropUnattached } from "./drop-unattached.ts";
import { itemToEdit } from "./find-plannable.ts";
import { requireRoomForFiles } from "./room-for-files.ts";

interface Accepted {
  readonly received: ReceivedFile;
  readonly attachment: ItemAttachment;
}

/** Adds the files of a form to an item, all of them or none. Their bytes go to disk as they come. */
export const attachFiles =
  (parts: AttachmentParts & { readonly uploadPlaces: UploadPlaces }) =>
  async (actor: Actor, itemId: string, sent: SentFiles) => {
    // Before a byte of theirs is read; and again when all of them are here.
    const item = await parts.store.read(async (db) => {
      const found = await itemToEdit(db, actor, itemId, "item.attach");
      requireRoom(found.item, 1);
      await requireRoomForFiles(db, actor, found, Math.max(0, sent.length - mostAroundFiles));
      return found.item;
    });
    await parts.uploadPlaces.within(actorName(actor), () => takeIn(parts, actor, item, sent));
    parts.onItemChanged(itemId);
  };

async function takeIn(
  { store, clock, files }: AttachmentParts,
  actor: Actor,
  item: AgendaItem,
  sent: SentFiles,
): Promise<void> {
  const accepted: Accepted[] = [];
  try {
    await readSentFiles(sent, async (file) => {
      requireRoom(item, accepted.length + 1);
      accepted.push(await accept(files, file, { actor, now: clock() }));
    });
    if (accepted.length === 0) throw new Refusal("input-invalid", { field: "file" });
    await files.alone(async () => {
      try {
        for (const { received } of accepted) await files.keep(received);
        await store.write(actor, async (db) => {
          const now = await itemToEdit(db, actor, item.id, "item.attach");
          const added = accepted.map(({ attachment }) => attachment);
          requireRoom(now.item, added.length);
          await requireRoomForFiles(db, actor, now, bytesOf(added));
          await appendAttachments(db, item.id, added);
          const audit = { action: "attach-files", subject: `item/${item.id}`, facts: { count: added.length } };
          return { result: undefined, audit };
        });
      } catch (error) {
        for (const { received } of accepted) await dropUnattached({ store, files }, received.sha256);
        throw error;
      }
    });
  } finally {
    for (const { received } of accepted) await received.discard();
  }
}

/** Takes one file in, if it is what it says. Refuses what is none of the types, is empty or too large, or lies. */
async function accept(
  files: AttachmentFiles,
  { name, declaredType, pieces }: SentFile,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Accepted> {
  const fileName = cleanFileName(name);
  const type = typeOfName(fileName);
  requireDeclared(type, declaredType);
  const received = await files.receive(pieces, attachmentBounds.bytes);
  try {
    requireFound(type, await foundType(received.path));
  } catch (error) {
    await received.discard();
    throw error;
  }
  const file = {
    sha256: received.sha256,
    size: received.size,
    mediaType: type.mediaType,
    name: fileName,
    uploadedAt: now.toISOString(),
    uploadedBy: actor.kind === "person" ? actor.personId : null,
  };
  return { received, attachment: { id: crypto.randomUUID(), title: titleOfFile(fileName), file } };
}

function requireRoom({ attachments }: AgendaItem, more: number): void {
  const most = attachmentBounds.perItem;
  if (attachments.length + more > most) throw new Refusal("attachments-full", { most });
}
