import type { ItemAccess } from "../../domain/meeting/agenda-item.ts";

/** Something that awaits one person. They may do it, and read all that it names. */
export type Task =
  | (OfMeeting & {
      readonly kind: "approve-minutes";
      /** They approved them before; the minutes were changed since. */
      readonly isAgain: boolean;
      readonly progress: ApprovalProgress;
    })
  | (OfMeeting & { readonly kind: "await-approval"; readonly progress: ApprovalProgress })
  | (OfItem & {
      readonly kind: "write-case";
      /** Headings of the required sections in which nothing is written. */
      readonly sections: readonly string[];
    })
  | (OfItem & { readonly kind: "settle-late-edits"; readonly count: number })
  | (OfItem & { readonly kind: "send-out-correction" })
  | (OfMeeting & {
      readonly kind: "send-out-agenda";
      readonly itemCount: number;
      /** How many of its items lack something without which the agenda can't go out. */
      readonly unreadyCount: number;
    })
  | (OfMeeting & { readonly kind: "send-out-supplement"; readonly itemCount: number })
  | (OfMeeting & { readonly kind: "open-meeting" })
  | (OfMeeting & { readonly kind: "send-for-approval"; readonly untreatedCount: number })
  | (OfItem & {
      readonly kind: "follow-up";
      /** The follow-up's own: one item may have many. */
      readonly id: string;
      readonly text: string;
      /** `2022-01-21`. */
      readonly dueOn: string | null;
      readonly isOverdue: boolean;
    });

/** How far the approval of minutes is. */
export interface ApprovalProgress {
  readonly needed: number;
  readonly given: number;
  /** Names of those whose approval is waited for. */
  readonly missing: readonly string[];
}

interface OfMeeting {
  readonly meeting: {
    readonly id: string;
    readonly bodyName: string;
    /** An instant, ISO 8601 in UTC. */
    readonly startsAt: string;
  };
}

interface OfItem extends OfMeeting {
  readonly item: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly access: ItemAccess;
  };
}
