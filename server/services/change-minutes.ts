import type { Transaction } from "kysely";
import type { Tables } from "../../db/schema.ts";
import type { AuditEntry } from "../../db/store.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";
import type { MeetingTold } from "./meeting-told.ts";

/** What a change of an item's minutes is made with. */
export interface MinutesHand {
  readonly db: Transaction<Tables>;
  readonly meeting: Meeting;
  readonly body: Body;
  readonly item: AgendaItem;
  readonly personId: string;
  /** Whether the actor may write down what others say and vote. */
  readonly mayRecordForOthers: boolean;
  /** The instant of the change. */
  readonly at: string;
}

/**
 * Changes what the meeting makes of an item besides the text, in one transaction, and tells its readers. Refuses
 * `item-unknown` to who may not read it, `not-allowed` to who may not decide. The facts go to the audit log: no content.
 */
export const changeMinutes =
  ({ store, clock }: ServiceDependencies, { itemChanged }: MeetingTold) =>
  async (
    actor: Actor,
    itemId: string,
    action: string,
    change: (hand: MinutesHand) => Promise<NonNullable<AuditEntry["facts"]>>,
  ): Promise<void> => {
    if (actor.kind !== "person") throw new Refusal("log-in-required");
    await store.write(actor, async (db) => {
      const found = await itemFor(db, actor, itemId);
      const subject = itemSubject(found.meeting, found.item);
      if (!can(actor, "item.read", subject)) throw new Refusal("item-unknown");
      if (!can(actor, "item.decide", subject)) throw new Refusal("not-allowed");
      const mayRecordForOthers = can(actor, "item.record-for-others", subject);
      const { personId } = actor;
      const facts = await change({ db, ...found, personId, mayRecordForOthers, at: clock().toISOString() });
      return { result: undefined, audit: { action, subject: `item/${itemId}`, facts } };
    });
    itemChanged(itemId);
  };

/** Refuses `changed-meanwhile` where a change found another version than the newest. */
export function requireNewest(wasChanged: boolean): void {
  if (!wasChanged) throw new Refusal("changed-meanwhile");
}
