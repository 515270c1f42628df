import type { RichText } from "../document/rich-text.ts";
import type { Attachment, Guest, ItemAccess } from "../meeting/agenda-item.ts";
import type { Stage } from "../meeting/stage.ts";
import type { Edition } from "./edition.ts";

/** A heading and its text, in the order in which page and PDF print them. */
export interface MinutesBlock {
  /** A section's key, or `deciding-body`, or `decision`. */
  readonly key: string;
  readonly heading: string;
  readonly text: RichText;
}

/** What one item says. Absent where the reader may not have it. */
export interface MinutesContent {
  readonly blocks: readonly MinutesBlock[];
  readonly attachments: readonly Attachment[];
  readonly guests: readonly Guest[];
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
  readonly items: readonly MinutesItem[];
}
