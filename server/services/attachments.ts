import type { Actor } from "../../domain/access/actor.ts";
import { attachmentBounds } from "../../domain/meeting/attachments.ts";
import type { AttachmentFiles } from "../attachments/attachment-files.ts";
import type { SentFiles } from "../attachments/read-sent-files.ts";
import { createUploadPlaces } from "../attachments/upload-places.ts";
import { attachFiles } from "./attach-files.ts";
import { changeAttachment } from "./change-attachment.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { fetchAttachment } from "./fetch-attachment.ts";

/** A stored file, to be handed to who may have it. */
export interface FetchedAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Its bytes from `start` to `end`, both included. Whoever asks reads them, or cancels. */
  readonly read: (range: { readonly start: number; readonly end: number }) => ReadableStream<Uint8Array>;
}

/**
 * The attachments of an item. Those that change them refuse `item-unknown` to who may not read it, `not-allowed` to who
 * may not attach, and `meeting-not-draft` once it was sent out.
 */
export interface AttachmentServices {
  /**
   * All files of the form, or none. Refuses `attachment-type-refused`, `attachment-type-differs`, `attachment-too-large`,
   * `attachment-empty`, `attachment-broken-off`, `attachments-full`, `attachments-too-large`, `too-many-uploads`, and
   * `input-invalid` for what holds no file.
   */
  attachFiles(actor: Actor, itemId: string, sent: SentFiles): Promise<void>;
  /** These three refuse `attachment-unknown` for one that is gone, and `changed-meanwhile`. */
  retitleAttachment(
    actor: Actor,
    itemId: string,
    attachmentId: string,
    change: { readonly from: string; readonly to: string },
  ): Promise<void>;
  /** Before another attachment of the item, or last (null). */
  placeAttachment(actor: Actor, itemId: string, attachmentId: string, beforeId: string | null): Promise<void>;
  removeAttachment(actor: Actor, itemId: string, attachmentId: string): Promise<void>;
  /** Refuses `attachment-unknown` alike for none, for a title without a file, and for who may not read the item. */
  fetchAttachment(
    actor: Actor,
    address: { readonly meetingId: string; readonly itemId: string; readonly attachmentId: string },
  ): Promise<FetchedAttachment>;
}

export interface AttachmentParts extends ServiceDependencies {
  readonly files: AttachmentFiles;
  /** Tells the item's readers. */
  readonly onItemChanged: (itemId: string) => void;
}

export function createAttachmentServices(parts: AttachmentParts): AttachmentServices {
  const { uploadsOfPerson: ofPerson, uploadsInAll: inAll } = attachmentBounds;
  const uploadPlaces = createUploadPlaces({ ofPerson, inAll });
  return {
    attachFiles: attachFiles({ ...parts, uploadPlaces }),
    ...changeAttachment(parts),
    fetchAttachment: fetchAttachment(parts),
  };
}
