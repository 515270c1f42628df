import type { LateChange } from "../../domain/document/late-edit.ts";
import type { RichText } from "../../domain/document/rich-text.ts";
import type { Room } from "../../domain/document/room.ts";
import type { Guest, ItemAccess, ItemKind } from "../../domain/meeting/agenda-item.ts";
import type { MissingPoint } from "../../domain/meeting/readiness.ts";
import type { Stage } from "../../domain/meeting/stage.ts";
import type { CarriedLinks } from "./carried-links.ts";
import type { CaseItem } from "./earlier-items.ts";
import type { ItemEditing } from "./item-editing.ts";
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
  /** What it lacks before it can go out, for whoever writes it while it is a draft; null for anyone else. */
  readonly missing: readonly MissingPoint[] | null;
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
  /** Whether the reader decides its time and place, and which items it has in which order. */
  readonly mayPlan: boolean;
  readonly mayCancel: boolean;
  /** Why it was cancelled; null for one that was not. */
  readonly cancelReason: string | null;
  /** How long the body's meetings usually are. */
  readonly usualMinutes: number;
  /** What was taken off the agenda and can come back; empty for who doesn't plan it. */
  readonly removedItems: readonly { readonly id: string; readonly title: string }[];
  /** Other drafts of the body, to which its items can be moved; empty for who doesn't plan it. */
  readonly otherDrafts: readonly { readonly id: string; readonly startsAt: string }[];
  /** How much of earlier meetings waits to be put on it; null for who may not put it there. */
  readonly waitingCount: number | null;
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

/** An attachment as a reader has it; without a file where there is a title alone. */
export interface AttachmentView {
  readonly id: string;
  readonly title: string;
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    /** In bytes. */
    readonly size: number;
  } | null;
}

/** What an item says; absent from the data, not only from the page, for whoever may not read it. */
export interface ItemContent extends CarriedLinks {
  readonly sections: readonly SectionView[];
  readonly decidingBody: string | null;
  readonly recommendedBy: string | null;
  readonly discussionQuestions: readonly string[];
  readonly decision: SectionView;
  readonly attachments: readonly AttachmentView[];
  readonly guests: readonly Guest[];
  /** Other items of the same case that the reader may read, the newest first. */
  readonly earlierItems: readonly CaseItem[];
  /** Who presents it, and who writes its case. */
  readonly presenter: PersonView | null;
  readonly caseAuthor: PersonView | null;
  readonly closingGround: string | null;
  readonly kind: ItemKind;
  /** One's own; for chair and secretary all that wait for them. */
  readonly lateEdits: readonly LateEditView[];
  /** Everybody who can technically read a closed item, in order of role; null for an open one. */
  readonly readers: readonly PersonView[] | null;
}

/** One agenda item as one reader sees it. */
export interface ItemView extends OutlineItem {
  /** Whether it is recusal that keeps the reader out. */
  readonly isRecused: boolean;
  /** Whether the reader may open the case text that was sent out for a correction. */
  readonly mayCorrect: boolean;
  /** Why the case text that was sent out is open to be corrected, for who corrects it; null otherwise. */
  readonly correctionReason: string | null;
  /** Titles from main group to subject, where the case number is a KLE one and they are known. */
  readonly kleTitles: readonly string[];
  readonly mayWriteCase: boolean;
  readonly mayWriteMinutes: boolean;
  /** Whether the reader may add, name, order and remove attachments. */
  readonly mayAttach: boolean;
  /** Of which of its texts the reader may see how they came to be. */
  readonly historyZones: readonly Room["zone"][];
  /** For who may change what is known of it beside its texts; null for anyone else. */
  readonly editing: ItemEditing | null;
  readonly content: ItemContent | null;
}
