import { Refusal } from "../refusal.ts";
import type { ItemAttachment } from "./agenda-item.ts";

/**
 * Bytes of a file, of all that is sent at once, of an item's and of a meeting's attachments; how many an item has; how many
 * uploads of a person, and of all, are taken in at once; characters of a title and of a file's name.
 */
export const attachmentBounds = {
  bytes: 50 * 1_048_576,
  bytesAtOnce: 200 * 1_048_576,
  bytesPerItem: 250 * 1_048_576,
  bytesPerMeeting: 1_000 * 1_048_576,
  perItem: 50,
  uploadsOfPerson: 4,
  uploadsInAll: 16,
  title: 300,
  fileName: 200,
} as const;

/** How a browser shows a file without leaving the page; null for what is only fetched. */
export type PreviewKind = "image" | "document" | null;

/** A kind of file that may be attached. */
export interface AttachmentType {
  readonly mediaType: string;
  /** Endings of its name, in small letters; the first is the usual one. */
  readonly endings: readonly string[];
  readonly preview: PreviewKind;
  /** Other names under which browsers and systems know it. */
  readonly aliases: readonly string[];
}

const type = (
  mediaType: string,
  endings: readonly string[],
  preview: PreviewKind = null,
  aliases: readonly string[] = [],
): AttachmentType => ({ mediaType, endings, preview, aliases });

const office = "application/vnd.openxmlformats-officedocument.";
const openDocument = "application/vnd.oasis.opendocument.";

/** What may be attached, and nothing else: no SVG or HTML, which are programs, and no other containers. */
export const attachmentTypes: readonly AttachmentType[] = [
  type("application/pdf", ["pdf"], "document", ["application/x-pdf"]),
  type("image/png", ["png"], "image"),
  type("image/jpeg", ["jpg", "jpeg"], "image", ["image/jpg", "image/pjpeg"]),
  type("image/webp", ["webp"], "image"),
  type("image/gif", ["gif"], "image"),
  type(`${office}wordprocessingml.document`, ["docx"]),
  type(`${office}spreadsheetml.sheet`, ["xlsx"]),
  type(`${office}presentationml.presentation`, ["pptx"]),
  type(`${openDocument}text`, ["odt"]),
  type(`${openDocument}spreadsheet`, ["ods"]),
  type("text/plain", ["txt"]),
  // Windows takes every CSV file for one of Excel's.
  type("text/csv", ["csv"], null, ["text/plain", "application/csv", "application/vnd.ms-excel"]),
];

/** Endings for the file dialogue of a browser: ".pdf,.png,...". */
export const acceptedEndings: string = attachmentTypes
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`)
  .join(",");

/** How a file of this type is shown; null for what may not be shown in a page. */
export const previewOf = (mediaType: string): PreviewKind =>
  attachmentTypes.find((each) => each.mediaType === mediaType)?.preview ?? null;

/** What stands for types that are text in UTF-8: their bytes have no mark of their own. */
export const foundText = "text";

/** The type that a file's name claims. Refuses `attachment-type-refused` when it is none that may be attached. */
export function typeOfName(fileName: string): AttachmentType {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  const claimed = attachmentTypes.find(({ endings }) => endings.some((each) => each === ending));
  if (claimed === undefined) throw new Refusal("attachment-type-refused");
  return claimed;
}

/** Refuses `attachment-type-differs` when a browser said that the file is something other than its name does. */
export function requireDeclared({ mediaType, aliases }: AttachmentType, declared: string): void {
  const [said = ""] = declared.toLowerCase().split(";");
  const saysNothing = ["", "application/octet-stream"];
  if (![...saysNothing, mediaType, ...aliases].includes(said.trim())) throw new Refusal("attachment-type-differs");
}

/** Refuses `attachment-type-differs` when what was found in a file (a media type, {@link foundText} or null) is not its type. */
export function requireFound({ mediaType }: AttachmentType, found: string | null): void {
  const expected = mediaType.startsWith("text/") ? foundText : mediaType;
  if (found !== expected) throw new Refusal("attachment-type-differs");
}

/**
 * A file's name as it is kept and handed out again: no folders, nothing that can't be seen or that turns the order of
 * letters round, and not longer than it may be; its ending stays.
 */
export function cleanFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  const seen = base
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .trim();
  const [, stem = seen, ending = ""] = /^(.*)(\.[^.]{1,10})$/u.exec(seen) ?? [];
  return `${[...stem]
    .slice(0, attachmentBounds.fileName - ending.length)
    .join("")
    .trim()}${ending}`;
}

/** Bytes of these attachments' files together. */
export const bytesOf = (attachments: readonly ItemAttachment[]): number =>
  attachments.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);

/** Refuses `attachments-too-large` when an item, or its meeting, would have more bytes of files than it may. */
export function requireBytes(bytes: { readonly item: number; readonly meeting: number }): void {
  const { bytesPerItem, bytesPerMeeting } = attachmentBounds;
  const refuse = (of: "item" | "meeting", most: number) =>
    new Refusal("attachments-too-large", { of, maxMegabytes: most / 1_048_576 });
  if (bytes.item > bytesPerItem) throw refuse("item", bytesPerItem);
  if (bytes.meeting > bytesPerMeeting) throw refuse("meeting", bytesPerMeeting);
}

/** What an attachment is called until someone gives it another title: its file's name without the ending. */
export const titleOfFile = (fileName: string): string => fileName.replace(/\.[^.]+$/, "").trim() || fileName;
