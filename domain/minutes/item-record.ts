import type { Outcome } from "./outcome.ts";
import type { QuestionAnswer } from "./questions.ts";
import type { Vote } from "./votes.ts";

/** What is to be done after the meeting. */
export interface FollowUp {
  readonly id: string;
  readonly text: string;
  /** Someone who may read the item (rule M13); null while nobody has taken it on. */
  readonly ownerId: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  /** An instant; null until it is done. */
  readonly doneAt: string | null;
  /** Grows with every change. */
  readonly version: number;
}

export const optionStates = ["open", "chosen", "rejected"] as const;
export type OptionState = (typeof optionStates)[number];

/** One of the ways that the case puts before the meeting. */
export interface CaseOption {
  readonly id: string;
  readonly title: string;
  readonly state: OptionState;
  /** A date that hangs on it, as a deadline for applying: `YYYY-MM-DD`. */
  readonly dependsOn: string | null;
  readonly version: number;
}

/** A member's own words, attached to the decision (protokoltilførsel). */
export interface Statement {
  readonly id: string;
  readonly personId: string;
  readonly text: string;
  readonly version: number;
}

/** What the meeting made of an item, besides the decision's text. */
export interface ItemRecord {
  readonly outcome: Outcome | null;
  readonly votes: readonly Vote[];
  readonly answers: readonly QuestionAnswer[];
  readonly options: readonly CaseOption[];
  readonly followUps: readonly FollowUp[];
  readonly statements: readonly Statement[];
}

export const emptyRecord: ItemRecord = {
  outcome: null,
  votes: [],
  answers: [],
  options: [],
  followUps: [],
  statements: [],
};
