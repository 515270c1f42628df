import type { Actor } from "../../domain/access/actor.ts";
import type { ItemAccess } from "../../domain/meeting/agenda-item.ts";
import type { FollowUp } from "../../domain/minutes/item-record.ts";
import type { CarriedLink } from "./carried-links.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { leaveOutItem } from "./leave-out-item.ts";
import type { MeetingView } from "./meeting-view.ts";
import { placeCarried } from "./place-carried.ts";
import { placeMinutes } from "./place-minutes.ts";
import { readCarryOver, readFollowUpsAt } from "./read-carry-over.ts";
import type { PersonView } from "./session-view.ts";
import { settleFollowUp } from "./settle-follow-up.ts";

/** An item of an earlier meeting that can be put on an agenda. */
export interface OfferedItem extends CarriedLink {
  readonly access: ItemAccess;
  readonly caseNumber: string | null;
  readonly caseAuthor: PersonView | null;
  /** Postponed to this very meeting. */
  readonly isNamed: boolean;
  /** Left out of this meeting, or taken off its agenda, until someone puts it on all the same. */
  readonly isLeftOut: boolean;
}

/** Something that another body referred to this one, in an item that the actor may not read: no more than by whom and when. */
export interface UnreadReferral {
  readonly itemId: string;
  readonly bodyName: string;
  /** The meeting's; an instant, ISO 8601 in UTC. */
  readonly startsAt: string;
  readonly isLeftOut: boolean;
}

/** What an earlier meeting left to be done. */
export interface EarlierFollowUp extends FollowUp {
  readonly owner: PersonView | null;
  readonly isOverdue: boolean;
  readonly maySettle: boolean;
  readonly from: Pick<CarriedLink, "itemId" | "meetingId" | "number" | "startsAt">;
}

/** What earlier meetings left for one whose agenda is put together. */
export interface CarryOverView {
  readonly meeting: MeetingView;
  readonly items: readonly OfferedItem[];
  readonly referrals: readonly UnreadReferral[];
  /** Approved minutes that are on no agenda yet. */
  readonly minutes: readonly Pick<CarriedLink, "meetingId" | "startsAt">[];
  /** What came along and is on the agenda. */
  readonly onAgenda: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    /** Its earlier meeting has since decided otherwise. */
    readonly isRevoked: boolean;
  }[];
  readonly followUps: readonly EarlierFollowUp[];
}

/**
 * What comes along from earlier meetings. `reason`: why it comes after an agenda that is out; null for a draft. Those that name
 * a meeting refuse `meeting-unknown`, `not-allowed` to who does not lead it, `stage-changed` once it has begun or was
 * sent out meanwhile, `item-unknown` for an item that the actor may not read, and `changed-meanwhile` for what does
 * not wait any more.
 */
export interface CarryingServices {
  readCarryOver(actor: Actor, meetingId: string): Promise<CarryOverView>;
  /** Refuses `agenda-full`, `input-invalid` with `field`. */
  placeCarried(
    actor: Actor,
    meetingId: string,
    sourceId: string,
    reason: string | null,
  ): Promise<{ readonly itemId: string; readonly number: number }>;
  /** Refuses `agenda-full`, `input-invalid` with `field`. */
  placeMinutes(
    actor: Actor,
    meetingId: string,
    ofMeetingId: string,
    reason: string | null,
  ): Promise<{ readonly itemId: string; readonly number: number }>;
  leaveOutItem(actor: Actor, meetingId: string, sourceId: string): Promise<void>;
  /** Refuses `item-unknown`. */
  readFollowUpsAt(actor: Actor, itemId: string): Promise<readonly EarlierFollowUp[] | null>;
  /** Refuses `item-unknown`, `not-allowed`, and `changed-meanwhile` unless `version` is the newest. */
  settleFollowUp(
    actor: Actor,
    settled: { readonly id: string; readonly version: number; readonly isDone: boolean },
  ): Promise<void>;
}

/** What carrying over is made of. */
export interface CarryingParts extends ServiceDependencies {
  readonly readTexts: ReadTexts;
  readonly onItemChanged: (itemId: string) => void;
  readonly onMeetingChanged: (meetingId: string) => void;
  /** Readers of the item are told, in its own meeting and in those whose pages show what was to be done. */
  readonly onFollowUpChanged: (itemId: string, meetingIds: readonly string[]) => void;
}

export function createCarrying(parts: CarryingParts): CarryingServices {
  return {
    readCarryOver: readCarryOver(parts),
    placeCarried: placeCarried(parts),
    placeMinutes: placeMinutes(parts),
    leaveOutItem: leaveOutItem(parts),
    readFollowUpsAt: readFollowUpsAt(parts),
    settleFollowUp: settleFollowUp(parts),
  };
}
