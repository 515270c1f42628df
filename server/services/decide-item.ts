import { laterMeetings } from "../../db/queries/later-meetings.ts";
import { saveOutcome } from "../../db/queries/outcomes.ts";
import { Refusal } from "../../domain/refusal.ts";
import { changeMinutes, requireNewest } from "./change-minutes.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { type AgendaChanges, followOutcome } from "./follow-outcome.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";

/**
 * Says what the meeting came to (rules M8, M9); once it is over the drafts that this concerns follow (rule N8). Refuses
 * `input-invalid` for a meeting that it can't be postponed to.
 */
export const decideItem =
  (parts: ServiceDependencies & { readonly readTexts: ReadTexts }, told: MeetingTold): HoldingServices["decideItem"] =>
  async (actor, itemId, { outcome, version }) => {
    const isPostponed = outcome?.kind === "postponed" && outcome.meetingId !== null;
    const texts = isPostponed ? await parts.readTexts({ itemId, zone: "case" }) : {};
    let changed: AgendaChanges = { meetingIds: [], takenOffId: null };
    await changeMinutes(parts, told)(
      actor,
      itemId,
      "decide-item",
      async ({ db, meeting, body, item, personId, at }) => {
        if (isPostponed) {
          const later = await laterMeetings(db, meeting);
          if (!later.some(({ id }) => id === outcome.meetingId))
            throw new Refusal("input-invalid", { field: "meetingId" });
        }
        requireNewest(await saveOutcome(db, itemId, { outcome, version, by: personId, at }));
        changed = await followOutcome(db, { meeting, body, item }, { texts, at });
        return { version: version + 1, agendasOf: changed.meetingIds.join(" ") };
      },
    );
    if (changed.takenOffId !== null) {
      await told.rejudge(changed.takenOffId);
      told.itemChanged(changed.takenOffId);
    }
    for (const id of changed.meetingIds) told.meetingChanged(id);
  };
