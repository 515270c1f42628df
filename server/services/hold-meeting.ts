import type { Actor } from "../../domain/access/actor.ts";
import type { AttendanceChange } from "../../domain/meeting/attendance-change.ts";
import type { CaseOption, FollowUp, Statement } from "../../domain/minutes/item-record.ts";
import type { Outcome } from "../../domain/minutes/outcome.ts";
import type { VoteChoice } from "../../domain/minutes/votes.ts";
import { answerQuestion } from "./answer-question.ts";
import { decideItem } from "./decide-item.ts";
import { declareRecusal } from "./declare-recusal.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { finishItem } from "./finish-item.ts";
import { removeFollowUp, saveFollowUp } from "./keep-follow-ups.ts";
import { removeOption, saveOption } from "./keep-options.ts";
import { removeStatement, saveStatement } from "./keep-statements.ts";
import type { MeetingTold } from "./meeting-told.ts";
import type { ItemMinutesView, ProceedingsView } from "./proceedings-view.ts";
import { readItemMinutes } from "./read-item-minutes.ts";
import { readProceedings } from "./read-proceedings.ts";
import { recordAttendance } from "./record-attendance.ts";
import { dropSubstitute, recordSubstitute } from "./record-substitute.ts";
import { recordVote } from "./record-vote.ts";
import { resumeItem } from "./resume-item.ts";
import { takeUpItem } from "./take-up-item.ts";
import { withdrawRecusal } from "./withdraw-recusal.ts";

/** Something new has neither id nor version yet. */
type Kept<T extends { readonly id: string; readonly version: number }> = Omit<T, "id" | "version"> & {
  readonly id: string | null;
  readonly version: number;
};

/** What people do while they hold a meeting. Item services refuse `item-unknown` to who may not read, else `not-allowed`. */
export interface HoldingServices {
  readProceedings(actor: Actor, meetingId: string): Promise<ProceedingsView | null>;
  readItemMinutes(actor: Actor, itemId: string): Promise<ItemMinutesView | null>;

  /** `from`: the item that the actor believes the meeting to be at. Refuses `changed-meanwhile` if it is at another. */
  takeUpItem(actor: Actor, itemId: string, from: string | null): Promise<void>;
  finishItem(actor: Actor, itemId: string): Promise<void>;
  resumeItem(actor: Actor, itemId: string): Promise<void>;

  recordAttendance(
    actor: Actor,
    meetingId: string,
    /** `who`: a participant's id, or `everyone` of whom nothing is known. `at`: local time `HH:MM`; null is now. */
    entry: { readonly who: string; readonly kind: AttendanceChange["kind"]; readonly at: string | null },
  ): Promise<void>;
  recordSubstitute(
    actor: Actor,
    meetingId: string,
    entry: { readonly who: string; readonly name: string },
  ): Promise<void>;
  dropSubstitute(actor: Actor, meetingId: string, participantId: string): Promise<void>;

  /** `personId` null is oneself. In force on every open socket when it resolves. */
  declareRecusal(
    actor: Actor,
    itemId: string,
    entry: { readonly personId: string | null; readonly reason: string | null },
  ): Promise<void>;
  /** `personId` null is oneself. Refuses `recusal-stands` where it is no longer theirs to take back. */
  withdrawRecusal(actor: Actor, itemId: string, personId: string | null): Promise<void>;

  /** Refuses `changed-meanwhile` unless `version` is the newest. */
  decideItem(actor: Actor, itemId: string, entry: { outcome: Outcome | null; version: number }): Promise<void>;
  recordVote(
    actor: Actor,
    itemId: string,
    entry: { readonly participantId: string; readonly choice: VoteChoice | null },
  ): Promise<void>;
  /** Words of the decision, a follow-up that is made of it, or null to open it again. */
  answerQuestion(
    actor: Actor,
    itemId: string,
    entry:
      | { readonly question: string; readonly quote: string }
      | { readonly question: string; readonly task: boolean },
  ): Promise<void>;

  saveOption(actor: Actor, itemId: string, option: Kept<CaseOption>): Promise<void>;
  removeOption(actor: Actor, itemId: string, option: Pick<CaseOption, "id" | "version">): Promise<void>;
  saveFollowUp(actor: Actor, itemId: string, followUp: Kept<Omit<FollowUp, "doneAt">>): Promise<void>;
  removeFollowUp(actor: Actor, itemId: string, followUp: Pick<FollowUp, "id" | "version">): Promise<void>;
  saveStatement(actor: Actor, itemId: string, statement: Kept<Statement>): Promise<void>;
  removeStatement(actor: Actor, itemId: string, statement: Pick<Statement, "id" | "version">): Promise<void>;
}

/** The services of a meeting that is being held. */
export function createHoldingServices(
  parts: ServiceDependencies & { readonly readTexts: ReadTexts },
  told: MeetingTold,
): HoldingServices {
  return {
    readProceedings: readProceedings(parts),
    readItemMinutes: readItemMinutes(parts),
    takeUpItem: takeUpItem(parts, told),
    finishItem: finishItem(parts, told),
    resumeItem: resumeItem(parts, told),
    recordAttendance: recordAttendance(parts, told),
    recordSubstitute: recordSubstitute(parts, told),
    dropSubstitute: dropSubstitute(parts, told),
    declareRecusal: declareRecusal(parts, told),
    withdrawRecusal: withdrawRecusal(parts, told),
    decideItem: decideItem(parts, told),
    recordVote: recordVote(parts, told),
    answerQuestion: answerQuestion(parts, told),
    saveOption: saveOption(parts, told),
    removeOption: removeOption(parts, told),
    saveFollowUp: saveFollowUp(parts, told),
    removeFollowUp: removeFollowUp(parts, told),
    saveStatement: saveStatement(parts, told),
    removeStatement: removeStatement(parts, told),
  };
}
