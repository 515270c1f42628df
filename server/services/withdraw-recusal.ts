import { recusalsOf, withdrawRecusal as withdraw } from "../../db/queries/recusals.ts";
import { sittingsOfMeeting } from "../../db/queries/sittings.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { isInForce, mayTakeBack } from "../../domain/meeting/recusal.ts";
import { sittingsOf } from "../../domain/meeting/sitting.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";
import { tellOfRecusal } from "./tell-of-recusal.ts";

/**
 * Ends a recusal: one's own mistaken one until the item is taken up, else as chair or secretary another's (rule M6). One that
 * has ended stays ended.
 */
export const withdrawRecusal =
  ({ store, clock }: ServiceDependencies, told: MeetingTold): HoldingServices["withdrawRecusal"] =>
  async (actor, itemId, personId) => {
    if (actor.kind !== "person") throw new Refusal("log-in-required");
    const who = personId ?? actor.personId;
    const isOwn = who === actor.personId;
    const meetingId = await store.write(actor, async (db) => {
      const { meeting, item } = await itemFor(db, actor, itemId);
      const subject = itemSubject(meeting, item);
      const recusal = (await recusalsOf(db, [itemId])).find((each) => isInForce(each) && each.personId === who);
      if (!can(actor, isOwn ? "item.withdraw-own-recusal" : "item.withdraw-recusal", subject)) {
        throw new Refusal(isOwn || can(actor, "item.read", subject) ? "not-allowed" : "item-unknown");
      }
      const audit = { action: "withdraw-recusal", subject: `item/${itemId}`, facts: { person: who } };
      if (recusal === undefined) return { result: meeting.id, audit };
      if (isOwn && !mayTakeBack(recusal, sittingsOf(await sittingsOfMeeting(db, meeting.id), itemId))) {
        throw new Refusal("recusal-stands");
      }
      await withdraw(db, { id: recusal.id, at: clock().toISOString(), by: actor.personId });
      return { result: meeting.id, audit };
    });
    await tellOfRecusal(told, { itemId, meetingId, personId: who });
  };
