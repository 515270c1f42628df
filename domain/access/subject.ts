import type { Room } from "../document/room.ts";
import type { ItemAccess } from "../meeting/agenda-item.ts";
import type { Stage } from "../meeting/stage.ts";

/** The installation as a whole: bodies, people, templates, certificates. */
export interface InstallationSubject {
  readonly kind: "installation";
}

export interface MeetingSubject {
  readonly kind: "meeting";
  readonly bodyId: string;
  readonly stage: Stage;
  /** Everybody invited to any of its items. */
  readonly invitedPersonIds: readonly string[];
  /** Everybody who writes the presentation of any of its items. */
  readonly caseAuthorIds: readonly string[];
}

export interface ItemSubject {
  readonly kind: "item";
  readonly bodyId: string;
  readonly stage: Stage;
  readonly access: ItemAccess;
  /** Guests invited to this very item. */
  readonly invitedPersonIds: readonly string[];
  /** Members who have declared recusal and not withdrawn it. */
  readonly recusedPersonIds: readonly string[];
  readonly caseAuthorId: string | null;
  /** Which of its texts are frozen, whatever the stage. */
  readonly frozenZones: readonly Room["zone"][];
  /** Whether its case text was sent out, and is open for a correction. */
  readonly isBeingCorrected: boolean;
}

export type InstallationAction = "installation.administer";
/**
 * `see`: that it exists, its time, place, stage and the outline of its items. `lead`: take items up and finish them.
 * `see-attendance`: who is there, and which item the meeting is at, also where that is one they may not read.
 */
export type MeetingAction =
  | "meeting.see"
  | "meeting.export-public"
  | "meeting.export-full"
  /** From draft to sent out, and what is sent out after it. */
  | "meeting.send-out"
  | "meeting.open"
  | "meeting.send-for-approval"
  | "meeting.approve"
  | "meeting.remind"
  /** Who has approved, and who is missing. */
  | "meeting.see-approvals"
  /** Make it, set its time and place, and decide which items it has in which order. */
  | "meeting.plan"
  | "meeting.cancel"
  | "meeting.lead"
  | "meeting.record-attendance"
  | "meeting.see-attendance";
/**
 * `read`: its content: title of a closed item, text, decision, attachments, presence. `read-...-history`: how a text came
 * to be. `hand-in`: send the secretary what one wrote too late; `take-in`: read what others sent. `decide`: what the meeting came to, besides
 * the text; `record-for-others`: their votes and statements. `recuse-self`, `recuse`: declare oneself or another recused;
 * `withdraw-recusal`: another's; `withdraw-own-recusal`: the only one that a recused person may ask for.
 */
export type ItemAction =
  | "item.read"
  | "item.write-case"
  | "item.write-minutes"
  | "item.comment"
  | "item.read-case-history"
  | "item.read-minutes-history"
  | "item.hand-in"
  | "item.take-in"
  /** All that is known of the item beside its texts. */
  | "item.edit-facts"
  /** Of these facts: its case number and how long it takes. */
  | "item.edit-case-facts"
  /** Add, name, order and remove its attachments. */
  | "item.attach"
  | "item.decide"
  | "item.record-for-others"
  | "item.recuse-self"
  | "item.recuse"
  | "item.withdraw-recusal"
  | "item.withdraw-own-recusal"
  /** Say of others' follow-ups that they are done. */
  | "item.settle-follow-ups";

export const meetingActions: readonly MeetingAction[] = [
  "meeting.see",
  "meeting.export-public",
  "meeting.export-full",
  "meeting.send-out",
  "meeting.open",
  "meeting.send-for-approval",
  "meeting.approve",
  "meeting.remind",
  "meeting.see-approvals",
  "meeting.plan",
  "meeting.cancel",
  "meeting.lead",
  "meeting.record-attendance",
  "meeting.see-attendance",
];
export const itemActions: readonly ItemAction[] = [
  "item.read",
  "item.write-case",
  "item.write-minutes",
  "item.comment",
  "item.read-case-history",
  "item.read-minutes-history",
  "item.hand-in",
  "item.take-in",
  "item.edit-facts",
  "item.edit-case-facts",
  "item.attach",
  "item.decide",
  "item.record-for-others",
  "item.recuse-self",
  "item.recuse",
  "item.withdraw-recusal",
  "item.withdraw-own-recusal",
  "item.settle-follow-ups",
];
