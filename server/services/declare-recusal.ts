import { peopleOfBody } from "../../db/queries/people.ts";
import { insertRecusal } from "../../db/queries/recusals.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";
import { tellOfRecusal } from "./tell-of-recusal.ts";

/**
 * Declares oneself, or as chair another of the board, recused from an item (rule M5). When it resolves, their sockets are
 * closed and their pages told. Someone who is recused already stays so.
 */
export const declareRecusal =
  ({ store, clock }: ServiceDependencies, told: MeetingTold): HoldingServices["declareRecusal"] =>
  async (actor, itemId, { personId, reason }) => {
    if (actor.kind !== "person") throw new Refusal("log-in-required");
    const who = personId ?? actor.personId;
    const meetingId = await store.write(actor, async (db) => {
      const { meeting, item } = await itemFor(db, actor, itemId);
      const subject = itemSubject(meeting, item);
      const audit = { action: "declare-recusal", subject: `item/${itemId}`, facts: { person: who } };
      if (item.recusedPersonIds.includes(who)) return { result: meeting.id, audit };
      if (!can(actor, "item.read", subject)) throw new Refusal("item-unknown");
      if (!can(actor, who === actor.personId ? "item.recuse-self" : "item.recuse", subject)) {
        throw new Refusal("not-allowed");
      }
      const board = (await peopleOfBody(db, meeting.bodyId, danishDay(new Date(meeting.startsAt)))).filter(
        ({ memberships }) => memberships.some(({ role }) => ["chair", "member", "secretary"].includes(role)),
      );
      if (!board.some(({ id }) => id === who)) throw new Refusal("input-invalid", { field: "personId" });
      await insertRecusal(db, {
        id: crypto.randomUUID(),
        itemId,
        personId: who,
        reason,
        declaredAt: clock().toISOString(),
        declaredBy: actor.personId,
      });
      return { result: meeting.id, audit };
    });
    await tellOfRecusal(told, { itemId, meetingId, personId: who });
  };
