import type { Actor } from "../../domain/access/actor.ts";
import type { ItemFactName } from "../../domain/meeting/item-facts.ts";
import type { GuestFactName } from "../../domain/meeting/item-guests.ts";
import type { PlanFactName } from "../../domain/meeting/meeting-plan.ts";
import { addItem } from "./add-item.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { changeGuest } from "./change-guest.ts";
import { changeItemFact } from "./change-item-fact.ts";
import { changePlan } from "./change-plan.ts";
import { changeQuestion } from "./change-question.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { duplicateItem } from "./duplicate-item.ts";
import { moveItemToMeeting } from "./move-item.ts";
import { placeItem } from "./place-item.ts";
import { planMeeting } from "./plan-meeting.ts";
import { type PlannableBody, planningChoices } from "./planning-choices.ts";
import { removeItem, restoreItem } from "./remove-item.ts";

/** A change of one field, with the value that was seen when it was begun: "" stands for none. */
export interface Change<Field> {
  readonly field: Field;
  readonly from: string;
  readonly to: string;
}

/**
 * Building the agenda. All refuse `meeting-unknown` or `item-unknown` to who may not see, `not-allowed` to who may not
 * plan, `meeting-not-draft` once it has been sent out, and `input-invalid` with `field`.
 */
export interface PlanningServices {
  /** The bodies whose meetings the actor may plan, with the defaults of a new one. */
  planningChoices(actor: Actor): Promise<readonly PlannableBody[]>;
  /** `startsAt` is Danish local time, `2022-01-12T09:00`. Refuses `body-unknown`, `meeting-exists`. */
  planMeeting(
    actor: Actor,
    plan: { readonly bodyId: string; readonly startsAt: string; readonly place: string },
  ): Promise<{ meetingId: string }>;
  /** Refuses `changed-meanwhile`, `meeting-exists`. */
  changePlan(actor: Actor, meetingId: string, change: Change<PlanFactName>): Promise<void>;
  cancelMeeting(actor: Actor, meetingId: string, reason: string): Promise<void>;

  /** Refuses `agenda-full`. */
  addItem(actor: Actor, meetingId: string, title: string): Promise<{ itemId: string }>;
  /** Refuses `agenda-full`, `attachments-too-large`. */
  duplicateItem(actor: Actor, itemId: string): Promise<{ itemId: string }>;
  /**
   * To the agenda of another draft of the same body. Refuses `meeting-unknown` for any other, `agenda-full`,
   * `attachments-too-large`.
   */
  moveItem(actor: Actor, itemId: string, toMeetingId: string): Promise<void>;
  /** Before another item of the agenda, or last (null). Refuses `changed-meanwhile` when that other is not on it. */
  placeItem(actor: Actor, itemId: string, beforeItemId: string | null): Promise<void>;
  removeItem(actor: Actor, itemId: string): Promise<void>;
  /** Puts it back where it was. */
  restoreItem(actor: Actor, itemId: string): Promise<void>;

  /** Refuses `changed-meanwhile` when the fact is no longer what was seen. */
  changeItemFact(actor: Actor, itemId: string, change: Change<ItemFactName>): Promise<void>;
  changeQuestion(actor: Actor, itemId: string, change: { readonly from: string; readonly to: string }): Promise<void>;
  addGuest(actor: Actor, itemId: string, name: string): Promise<void>;
  changeGuest(actor: Actor, itemId: string, guestId: string, change: Change<GuestFactName>): Promise<void>;
  removeGuest(actor: Actor, itemId: string, guestId: string): Promise<void>;
}

/** What planning is made of. Whoever builds it says what follows from a change. */
export interface PlanningParts extends ServiceDependencies {
  readonly readTexts: ReadTexts;
  /** Something is known of an item that was not: its sockets are judged again, and its readers told. */
  readonly onItemChanged: (itemId: string) => void;
  /** The agenda looks different: all who watch the meeting are told. */
  readonly onMeetingChanged: (meetingId: string) => void;
}

export function createPlanning(parts: PlanningParts): PlanningServices {
  return {
    planningChoices: planningChoices(parts),
    planMeeting: planMeeting(parts),
    changePlan: changePlan(parts),
    cancelMeeting: cancelMeeting(parts),
    addItem: addItem(parts),
    duplicateItem: duplicateItem(parts),
    moveItem: moveItemToMeeting(parts),
    placeItem: placeItem(parts),
    removeItem: removeItem(parts),
    restoreItem: restoreItem(parts),
    changeItemFact: changeItemFact(parts),
    changeQuestion: changeQuestion(parts),
    ...changeGuest(parts),
  };
}
