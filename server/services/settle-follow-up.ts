import { findFollowUp, settleFollowUp as settle } from "../../db/queries/follow-ups.ts";
import { meetingsToCome } from "../../db/queries/later-meetings.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { hasReached } from "../../domain/meeting/stage.ts";
import type { FollowUp } from "../../domain/minutes/item-record.ts";
import { Refusal } from "../../domain/refusal.ts";
import { mayKnow } from "./carried-links.ts";
import type { CarryingParts, CarryingServices } from "./carrying.ts";
import { requireNewest } from "./change-minutes.ts";

/** Says that a follow-up is done, or that it is not after all. It stays in the minutes as it was written. */
export const settleFollowUp =
  ({ store, clock, onFollowUpChanged }: CarryingParts): CarryingServices["settleFollowUp"] =>
  async (actor, { id, version, isDone }) => {
    const { itemId, meetingIds } = await store.write(actor, async (db) => {
      const followUp = await findFollowUp(db, id);
      const found = followUp === null ? null : await mayKnow(db, actor, followUp.itemId);
      if (followUp === null || found === null) throw new Refusal("item-unknown");
      if (!maySettle(actor, found, followUp)) throw new Refusal("not-allowed");
      requireNewest(await settle(db, { id, version, doneAt: isDone ? clock().toISOString() : null }));
      return {
        result: { itemId: followUp.itemId, meetingIds: await meetingsToCome(db, found.meeting) },
        audit: { action: "settle-follow-up", subject: `item/${followUp.itemId}`, facts: { id, isDone } },
      };
    });
    onFollowUpChanged(itemId, meetingIds);
  };

/** Its owner may, and chair and secretary, once the meeting has begun: whoever of them may read the item. */
export function maySettle(
  actor: Actor,
  { meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem },
  { ownerId }: Pick<FollowUp, "ownerId">,
): boolean {
  const subject = itemSubject(meeting, item);
  if (can(actor, "item.settle-follow-ups", subject)) return true;
  const isOwner = actor.kind === "person" && actor.personId === ownerId;
  return isOwner && hasReached(meeting.stage, "in-session") && can(actor, "item.read", subject);
}
