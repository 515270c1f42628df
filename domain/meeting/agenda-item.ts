import type { Room } from "../document/room.ts";

/** Open to the body's circle and, once published, to all; or closed, for those named in rules A4 and A5. */
export type ItemAccess = "open" | "closed";

/** What the meeting does with an item. */
export const itemKinds = ["decision", "discussion", "information", "approval", "any-other-business"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Someone from outside the body who takes part in one item. */
export interface Guest {
  readonly name: string;
  /** Position as the minutes give it: "Kulturkonsulent". */
  readonly title: string | null;
  /** Local time of arrival, `HH:MM`. */
  readonly arrivesAt: string | null;
}

/** A guest who can log in sees the item (rule A3). */
export interface InvitedGuest extends Guest {
  readonly id: string;
  readonly personId: string | null;
}

/** What a stored file is known by: its content, however often it is attached. */
export interface AttachmentFile {
  /** Hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** As found in its content. */
  readonly mediaType: string;
}

/** An attachment as minutes hold it: its title, and which file it is. Imported ones have titles alone. */
export interface Attachment {
  readonly title: string;
  readonly file?: AttachmentFile;
}

/** An attachment of an item on an agenda. */
export interface ItemAttachment {
  readonly id: string;
  readonly title: string;
  /** Null where there is a title alone. */
  readonly file:
    | (AttachmentFile & {
        /** As whoever uploaded it had named it. */
        readonly name: string;
        /** An instant, ISO 8601 in UTC. */
        readonly uploadedAt: string;
        /** A person's id. */
        readonly uploadedBy: string | null;
      })
    | null;
}

/** What an item is called and what binds it, without its text: that lives in rooms. */
export interface AgendaItem {
  readonly id: string;
  readonly meetingId: string;
  readonly number: number;
  readonly title: string;
  readonly kind: ItemKind;
  readonly access: ItemAccess;
  /** Why it is closed, in the words of its body's list; null for an open one, and where it was never said. */
  readonly closingGround: string | null;
  /** Why it came after the agenda was sent out; null for one that was in it. */
  readonly supplementReason: string | null;
  /** When a supplementary item was sent out, ISO 8601 in UTC. */
  readonly sentOutAt: string | null;
  /** While its case text, already sent out, is open to be corrected: why. */
  readonly correctionReason: string | null;
  /** The meeting whose minutes it is about, for an item that approves them. */
  readonly approvesMeetingId: string | null;
  /** The item of an earlier meeting that comes up again in it. */
  readonly carriedFromId: string | null;
  /** As written by whoever entered it; `domain/case/case-number.ts` reads it. */
  readonly caseNumber: string | null;
  readonly decidingBody: string | null;
  /** Whose recommendation it is, as the heading names them: "Kommunaldirektøren". */
  readonly recommendedBy: string | null;
  readonly estimatedMinutes: number | null;
  readonly discussionQuestions: readonly string[];
  readonly attachments: readonly ItemAttachment[];
  readonly guests: readonly InvitedGuest[];
  readonly caseAuthorId: string | null;
  /** Whoever presents it at the meeting. */
  readonly presenterId: string | null;
  /** Members whose recusal is in force. */
  readonly recusedPersonIds: readonly string[];
  /** Which of its texts are frozen, or are being frozen: nobody writes in them. */
  readonly frozenZones: readonly Room["zone"][];
}

/** True while an item that came after the agenda is written, and nobody but those who write it sees it. */
export const isPending = ({ supplementReason, sentOutAt }: AgendaItem): boolean =>
  supplementReason !== null && sentOutAt === null;

/** An item of which nothing is known yet but its place and its title. */
export const newItem = (named: Pick<AgendaItem, "id" | "meetingId" | "number" | "title">): AgendaItem => ({
  ...named,
  kind: "decision",
  access: "open",
  closingGround: null,
  supplementReason: null,
  sentOutAt: null,
  correctionReason: null,
  approvesMeetingId: null,
  carriedFromId: null,
  caseNumber: null,
  decidingBody: null,
  recommendedBy: null,
  estimatedMinutes: null,
  discussionQuestions: [],
  attachments: [],
  guests: [],
  caseAuthorId: null,
  presenterId: null,
  recusedPersonIds: [],
  frozenZones: [],
});
