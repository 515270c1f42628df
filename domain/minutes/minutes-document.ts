import type { RichText } from "../document/rich-text.ts";
import type { Attachment, Guest, ItemAccess } from "../meeting/agenda-item.ts";
import type { Capacity } from "../meeting/attendance.ts";
import type { Interval } from "../meeting/interval.ts";
import type { Stage } from "../meeting/stage.ts";
import type { Edition } from "./edition.ts";
import type { OutcomeKind } from "./outcome.ts";
import type { VoteChoice, VoteCount } from "./votes.ts";

/** A heading and its text, in the order in which page and PDF print them. */
export interface MinutesBlock {
  /** A section's key, or `deciding-body`, or `decision`. */
  readonly key: string;
  readonly heading: string;
  readonly text: RichText;
}

/** Someone who was at the meeting, or should have been. */
export interface MinutesParticipant {
  readonly name: string;
  readonly capacity: Capacity;
  /** The member in whose place they sat. */
  readonly substituteFor: string | null;
  /** Null for who never came; then `hasApology` tells whether they had said so. */
  readonly stay: Interval | null;
  readonly hasApology: boolean;
}

/** Someone who did not take part in the whole of an item. */
export interface MinutesAbsence {
  readonly name: string;
  readonly part: "part" | "none";
}

export interface MinutesRecusal {
  readonly name: string;
  readonly reason: string | null;
  /** When they were out of the room; null while the item has not been treated without them. */
  readonly absence: Interval | null;
}

/** What the meeting made of an item besides the decision's text. What is not known is not there (rule M15). */
export interface MinutesRecord {
  readonly outcome?: { readonly kind: OutcomeKind; readonly to: string | null };
  readonly votes?: {
    readonly count: VoteCount;
    readonly votes: readonly { readonly name: string; readonly choice: VoteChoice }[];
  };
  readonly recusals?: readonly MinutesRecusal[];
  readonly absences?: readonly MinutesAbsence[];
  readonly followUps?: readonly {
    readonly text: string;
    readonly owner: string | null;
    readonly dueOn: string | null;
  }[];
  readonly statements?: readonly { readonly name: string; readonly text: string }[];
}

/** What one item says. Absent where the reader may not have it. */
export interface MinutesContent {
  readonly blocks: readonly MinutesBlock[];
  readonly attachments: readonly Attachment[];
  readonly guests: readonly Guest[];
  /** Absent where nothing of it is known. */
  readonly record?: MinutesRecord;
}

export interface MinutesItem {
  readonly number: number;
  readonly access: ItemAccess;
  /** "Lukket:" where the content is absent. */
  readonly title: string;
  readonly caseNumber: string | null;
  readonly content: MinutesContent | null;
}

/**
 * The minutes of one meeting in one edition: all that a PDF is made from, and its own embedded source. What an edition
 * leaves out is absent here, not hidden later.
 */
export interface MinutesDocument {
  readonly format: "referat/minutes/1";
  readonly edition: Edition;
  readonly municipality: string;
  readonly body: string;
  readonly meetingId: string;
  readonly stage: Stage;
  /** An instant, ISO 8601 in UTC. */
  readonly startsAt: string;
  readonly place: string;
  /** False until sealing exists; the PDF says so. */
  readonly sealed: false;
  /** Who was there; absent where nobody wrote it down. */
  readonly attendance?: readonly MinutesParticipant[];
  readonly items: readonly MinutesItem[];
}
