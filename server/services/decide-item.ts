import { laterMeetings } from "../../db/queries/later-meetings.ts";
import { saveOutcome } from "../../db/queries/outcomes.ts";
import { Refusal } from "../../domain/refusal.ts";
import { changeMinutes, requireNewest } from "./change-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";

/** Says what the meeting came to (rules M8, M9). Refuses `input-invalid` for a meeting that it can't be postponed to. */
export const decideItem =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["decideItem"] =>
  (actor, itemId, { outcome, version }) =>
    changeMinutes(parts, told)(actor, itemId, "decide-item", async ({ db, meeting, personId, at }) => {
      if (outcome?.kind === "postponed" && outcome.meetingId !== null) {
        const later = await laterMeetings(db, meeting);
        if (!later.some(({ id }) => id === outcome.meetingId))
          throw new Refusal("input-invalid", { field: "meetingId" });
      }
      requireNewest(await saveOutcome(db, itemId, { outcome, version, by: personId, at }));
      return { version: version + 1 };
    });
