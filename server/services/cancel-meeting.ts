import { cancelMeeting as cancel } from "../../db/queries/meetings.ts";
import { planBounds } from "../../domain/meeting/meeting-plan.ts";
import { writtenLine } from "../../domain/meeting/written-line.ts";
import { Refusal } from "../../domain/refusal.ts";
import { meetingToPlan } from "./find-plannable.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/** Calls a meeting off, with the reason that people are shown. */
export const cancelMeeting =
  ({ store, onItemChanged, onMeetingChanged }: PlanningParts): PlanningServices["cancelMeeting"] =>
  async (actor, meetingId, written) => {
    const reason = writtenLine("reason", written, planBounds.reason);
    if (reason === "") throw new Refusal("input-invalid", { field: "reason" });
    const itemIds = await store.write(actor, async (db) => {
      const { meeting, items } = await meetingToPlan(db, actor, meetingId, "meeting.cancel");
      await cancel(db, meeting.id, reason);
      const audit = { action: "cancel-meeting", subject: `meeting/${meetingId}`, facts: { from: meeting.stage } };
      return { result: items.map(({ id }) => id), audit };
    });
    for (const itemId of itemIds) onItemChanged(itemId);
    onMeetingChanged(meetingId);
  };
