import type { Capacity, PartTaken } from "../../domain/meeting/attendance.ts";
import type { Interval } from "../../domain/meeting/interval.ts";
import type { CaseOption, FollowUp, Statement } from "../../domain/minutes/item-record.ts";
import type { LeftOpen } from "../../domain/minutes/left-open.ts";
import type { Outcome } from "../../domain/minutes/outcome.ts";
import type { LaterMeeting } from "../../domain/minutes/phrases.ts";
import type { QuestionStatus } from "../../domain/minutes/questions.ts";
import type { VoteChoice, VoteCount } from "../../domain/minutes/votes.ts";
import type { PersonView } from "./session-view.ts";

/** Where a meeting is, as one reader may know it. */
export interface ProceedingsView {
  readonly mayLead: boolean;
  readonly mayRecordAttendance: boolean;
  /** Null between items, and where the reader may not know. */
  readonly currentItemId: string | null;
  /** The item that was finished last, as long as that can be taken back. */
  readonly resumableItemId: string | null;
  /** When each item was treated, by item id; items that the reader may not know of are absent. */
  readonly sittings: Readonly<Record<string, readonly Interval[]>>;
  /** The items that the reader is recused from, by item id. */
  readonly ownRecusals: Readonly<Record<string, OwnRecusalView>>;
}

/** What a recused person sees of an item. */
export interface OwnRecusalView {
  /** An instant, ISO 8601 in UTC. */
  readonly declaredAt: string;
  readonly isDeclaredByOther: boolean;
  /** Until the item is taken up. */
  readonly mayTakeBack: boolean;
}

/** Someone in an item's attendance. `id` is the participant's. */
export interface AttendanceView extends PersonView {
  readonly personId: string | null;
  readonly capacity: Capacity;
  readonly part: PartTaken;
  readonly isInTheRoom: boolean;
  readonly hasApology: boolean;
  /** First arrival and last departure. */
  readonly stay: Interval | null;
  /** In whose place a substitute sits. */
  readonly substituteFor: string | null;
  readonly mayBeRecused: boolean;
}

export interface RecusalView {
  readonly person: PersonView;
  readonly reason: string | null;
  readonly declaredAt: string;
  readonly withdrawnAt: string | null;
  /** When they were out of the room for it. */
  readonly absence: Interval | null;
  readonly mayWithdraw: boolean;
}

export interface FollowUpView extends FollowUp {
  readonly owner: PersonView | null;
}

export interface StatementView extends Statement {
  readonly person: PersonView;
  readonly mayChange: boolean;
}

/** `id` is the participant's. */
export interface VoterView extends PersonView {
  readonly personId: string | null;
  readonly choice: VoteChoice | null;
  readonly mayRecord: boolean;
}

export interface VotesView {
  /** Those who can vote, with how they did. */
  readonly voters: readonly VoterView[];
  readonly count: VoteCount;
}

/** What the meeting made of an item besides the decision's text; only for whoever may read the item. */
export interface ItemMinutesView {
  readonly mayDecide: boolean;
  readonly mayRecuseSelf: boolean;
  readonly outcome: Outcome | null;
  /** What a change must name: the newest it has seen. */
  readonly outcomeVersion: number;
  readonly outcomeBy: PersonView | null;
  /** Meetings that the item can be postponed to. */
  readonly laterMeetings: readonly LaterMeeting[];
  /** Null where the body does not count votes. */
  readonly votes: VotesView | null;
  readonly questions: readonly QuestionStatus[];
  /** What of the decision a question can be linked to. */
  readonly sentences: readonly string[];
  readonly options: readonly CaseOption[];
  readonly followUps: readonly FollowUpView[];
  /** Who can be given a follow-up: those who may read the item. */
  readonly owners: readonly PersonView[];
  readonly statements: readonly StatementView[];
  /** Whose statements the reader may write down. */
  readonly speakers: readonly PersonView[];
  readonly attendance: readonly AttendanceView[];
  readonly recusals: readonly RecusalView[];
  readonly leftOpen: readonly LeftOpen[];
}
