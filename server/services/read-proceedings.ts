import { recusalsOf } from "../../db/queries/recusals.ts";
import { sittingsOfMeeting } from "../../db/queries/sittings.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject, meetingSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { isInForce, mayTakeBack, type Recusal } from "../../domain/meeting/recusal.ts";
import { currentSitting, lastFinished, type Sitting, sittingsOf } from "../../domain/meeting/sitting.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { mayRead, meetingFor } from "./find-subjects.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { OwnRecusalView } from "./proceedings-view.ts";

/** Where a meeting is, as the actor may know it (rule M2); null before its agenda is out. Refuses `meeting-unknown`. */
export const readProceedings =
  ({ store }: ServiceDependencies): HoldingServices["readProceedings"] =>
  (actor, meetingId) =>
    store.read(async (db) => {
      const { meeting, items } = await meetingFor(db, actor, meetingId);
      if (meeting.stage === "draft") return null;
      const subject = meetingSubject(meeting, items);
      const knowsAll = can(actor, "meeting.see-attendance", subject);
      const known = items.filter((item) => knowsAll || mayRead(actor, meeting, item));
      const sittings = (await sittingsOfMeeting(db, meeting.id)).filter(({ itemId }) =>
        known.some(({ id }) => id === itemId),
      );
      const recusals = await recusalsOf(
        db,
        items.map(({ id }) => id),
      );
      const mayLead = can(actor, "meeting.lead", subject);
      return {
        mayLead,
        mayRecordAttendance: can(actor, "meeting.record-attendance", subject),
        currentItemId: currentSitting(sittings)?.itemId ?? null,
        resumableItemId: mayLead ? (lastFinished(sittings)?.itemId ?? null) : null,
        sittings: Object.fromEntries(
          known.map(({ id }) => [id, sittingsOf(sittings, id).map(({ from, to }) => ({ from, to }))]),
        ),
        ownRecusals: ownRecusals(actor, meeting, items, recusals, sittings),
      };
    });

function ownRecusals(
  actor: Actor,
  meeting: Meeting,
  items: readonly AgendaItem[],
  recusals: readonly Recusal[],
  sittings: readonly Sitting[],
): Readonly<Record<string, OwnRecusalView>> {
  if (actor.kind !== "person") return {};
  const own = recusals.filter((recusal) => isInForce(recusal) && recusal.personId === actor.personId);
  return Object.fromEntries(
    items.flatMap((item) => {
      const recusal = own.find(({ itemId }) => itemId === item.id);
      if (recusal === undefined) return [];
      const mayAsk = can(actor, "item.withdraw-own-recusal", itemSubject(meeting, item));
      const view: OwnRecusalView = {
        declaredAt: recusal.declaredAt,
        isDeclaredByOther: recusal.declaredBy !== actor.personId,
        mayTakeBack: mayAsk && mayTakeBack(recusal, sittingsOf(sittings, item.id)),
      };
      return [[item.id, view] as const];
    }),
  );
}
