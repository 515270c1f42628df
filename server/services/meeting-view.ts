import type { LateChange } from "../../domain/document/late-edit.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { Room } from "../../domain/document/room.ts";
import type { Attachment, Guest, ItemAccess } from "../../domain/meeting/agenda-item.ts";
import type { Stage } from "../../domain/meeting/stage.ts";
import type { PersonView } from "./session-view.ts";

/** A line of the outline. Title and, unless the body shows it, case number are null where the reader may not have them. */
export interface OutlineItem {
  readonly id: string;
  readonly number: number;
  readonly access: ItemAccess;
  readonly mayRead: boolean;
  readonly title: string | null;
  readonly caseNumber: string | null;
  readonly estimatedMinutes: number | null;
  readonly attachmentCount: number;
}

/** A meeting as one reader sees it. */
export interface MeetingView {
  readonly id: string;
  readonly bodyName: string;
  readonly municipality: string;
  readonly stage: Stage;
  /** An instant, ISO 8601 in UTC. */
  readonly startsAt: string;
  readonly place: string;
  readonly mayExportPublic: boolean;
  readonly mayExportFull: boolean;
  /** Whether the reader may take the meeting to its next stage. */
  readonly mayStep: boolean;
  readonly mayApprove: boolean;
  readonly maySeeApprovals: boolean;
  readonly items: readonly OutlineItem[];
}

export interface SectionView {
  readonly key: string;
  readonly heading: string;
  readonly text: RichText;
}

/** What someone wrote after its text was frozen, handed in to the secretary. */
export interface LateEditView {
  readonly id: string;
  readonly zone: Room["zone"];
  readonly author: PersonView;
  /** An instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly note: string | null;
  readonly changes: readonly LateChange[];
  readonly isSettled: boolean;
  readonly maySettle: boolean;
}

/** What an item says; absent from the data, not only from the page, for whoever may not read it. */
export interface ItemContent {
  readonly sections: readonly SectionView[];
  readonly decidingBody: string | null;
  readonly recommendedBy: string | null;
  readonly discussionQuestions: readonly string[];
  readonly decision: SectionView;
  readonly attachments: readonly Attachment[];
  readonly guests: readonly Guest[];
  /** One's own; for chair and secretary all that wait for them. */
  readonly lateEdits: readonly LateEditView[];
  /** Everybody who can technically read a closed item, in order of role; null for an open one. */
  readonly readers: readonly PersonView[] | null;
}

/** One agenda item as one reader sees it. */
export interface ItemView extends OutlineItem {
  /** Whether the reader may open the case text that was sent out for a correction. */
  readonly mayCorrect: boolean;
  /** Why the case text that was sent out is open to be corrected, for who corrects it; null otherwise. */
  readonly correctionReason: string | null;
  /** Titles from main group to subject, where the case number is a KLE one and they are known. */
  readonly kleTitles: readonly string[];
  readonly mayWriteCase: boolean;
  readonly mayWriteMinutes: boolean;
  /** Of which of its texts the reader may see how they came to be. */
  readonly historyZones: readonly Room["zone"][];
  readonly content: ItemContent | null;
}
