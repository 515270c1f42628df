import type { PublicationKind } from "../../db/queries/publications.ts";
import type { ApprovalRule } from "../../domain/meeting/body.ts";
import type { MinutesChange } from "../../domain/minutes/minutes-changes.ts";
import type { MinutesBlock, MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import type { PersonView } from "./session-view.ts";

/** Something that was sent out, as one reader sees it. */
export interface PublicationView {
  readonly id: string;
  readonly number: number;
  readonly kind: PublicationKind;
  readonly reason: string | null;
  /** Null when the operator did it. */
  readonly author: PersonView | null;
  /** An instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly sha256: string;
  /** What differs from what was sent out before, in items that the reader may read. */
  readonly changes: readonly MinutesChange[];
}

export interface ApproverView {
  readonly person: PersonView;
  readonly isChair: boolean;
  /** Whether theirs is waited for. */
  readonly isAwaited: boolean;
  /** Null while they have not approved; `isCurrent`: of the minutes as they are now. */
  readonly approval: { readonly at: string; readonly reservation: string | null; readonly isCurrent: boolean } | null;
}

/** Where the approval of a meeting's minutes stands, and what there is to approve, as one reader sees it. */
export interface ApprovalView {
  /** Of the minutes as they are now: what an approval is an approval of. */
  readonly sha256: string;
  readonly rule: ApprovalRule;
  readonly mayApprove: boolean;
  readonly mayRemind: boolean;
  readonly approvers: readonly ApproverView[];
  /** How many approvals of the minutes as they are now there have to be, and how many of those there are. */
  readonly needed: number;
  readonly given: number;
  /** Who was there and who was not, in words; none where nobody wrote it down. */
  readonly attendance: readonly MinutesBlock[];
  readonly minutes: MinutesDocument;
  /** What was corrected since the minutes were sent for approval. */
  readonly sinceSent: readonly MinutesChange[];
  /** What was corrected since the reader approved; null if they have not. */
  readonly sinceMine: readonly MinutesChange[] | null;
  /** Who is to be reminded, and when: person id to instant. */
  readonly reminders: Readonly<Record<string, string>>;
}
