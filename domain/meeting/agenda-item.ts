import type { Room } from "../document/room.ts";

/** Open to the body's circle and, once published, to all; or closed, for those named in rules A4 and A5. */
export type ItemAccess = "open" | "closed";

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
  readonly personId: string | null;
}

export interface Attachment {
  readonly title: string;
}

/** What an item is called and what binds it, without its text: that lives in rooms. */
export interface AgendaItem {
  readonly id: string;
  readonly meetingId: string;
  readonly number: number;
  readonly title: string;
  readonly access: ItemAccess;
  /** As written by whoever entered it; `domain/case/case-number.ts` reads it. */
  readonly caseNumber: string | null;
  readonly decidingBody: string | null;
  /** Whose recommendation it is, as the heading names them: "Kommunaldirektøren". */
  readonly recommendedBy: string | null;
  readonly estimatedMinutes: number | null;
  readonly discussionQuestions: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly guests: readonly InvitedGuest[];
  readonly caseAuthorId: string | null;
  /** Members whose recusal is in force. */
  readonly recusedPersonIds: readonly string[];
  /** Which of its texts are frozen, or are being frozen: nobody writes in them. */
  readonly frozenZones: readonly Room["zone"][];
}
