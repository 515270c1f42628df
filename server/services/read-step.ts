import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { plainText } from "../../domain/document/plain-text.ts";
import type { Room } from "../../domain/document/room.ts";
import { type AgendaItem, isPending } from "../../domain/meeting/agenda-item.ts";
import { type MissingPoint, readiness } from "../../domain/meeting/readiness.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { mayRead, meetingFor } from "./find-subjects.ts";
import { countOffered } from "./offered-items.ts";
import { meetingView } from "./read-meeting.ts";
import type { StepView } from "./step-view.ts";

/**
 * What stands between a meeting and its next stage, item by item, for whoever leads it. Refuses `meeting-unknown`, and
 * `not-allowed` to anyone else.
 */
export const readStep =
  ({ store }: ServiceDependencies, readTexts: ReadTexts): Services["readStep"] =>
  async (actor, meetingId) => {
    const { meeting, body, items, waitingCount } = await store.read(async (db) => {
      const found = await meetingFor(db, actor, meetingId);
      const mayFill = can(actor, "meeting.send-out", meetingSubject(found.meeting, found.items));
      return { ...found, waitingCount: mayFill ? await countOffered(db, actor, found) : null };
    });
    const subject = meetingSubject(meeting, items);
    const leading = ["meeting.send-out", "meeting.open", "meeting.send-for-approval"] as const;
    if (!leading.some((action) => can(actor, action, subject))) throw new Refusal("not-allowed");
    const textsOf = (item: AgendaItem, zone: Room["zone"]) => readTexts({ itemId: item.id, zone });
    const lacks = async (item: AgendaItem): Promise<readonly MissingPoint[]> =>
      readiness(item, await textsOf(item, "case"), body).filter(({ isBlocking }) => isBlocking);
    const lacksDecision = async (item: AgendaItem): Promise<boolean> => {
      const { decision } = await textsOf(item, "minutes");
      return decision === undefined || plainText(decision).trim() === "";
    };
    const isHeld = meeting.stage === "in-session";
    const view: StepView["items"][number][] = [];
    for (const item of items) {
      view.push({
        id: item.id,
        number: item.number,
        title: mayRead(actor, meeting, item) ? item.title : null,
        lacks: isHeld ? [] : await lacks(item),
        lacksDecision: isHeld && (await lacksDecision(item)),
        isPending: isPending(item),
        supplementReason: item.supplementReason,
        isBeingCorrected: item.correctionReason !== null,
      });
    }
    return { meeting: { ...meetingView(actor, meeting, body, items), waitingCount }, items: view };
  };
