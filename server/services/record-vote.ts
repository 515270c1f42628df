import { saveParticipant } from "../../db/queries/participants.ts";
import { saveVote } from "../../db/queries/votes.ts";
import { Refusal } from "../../domain/refusal.ts";
import { changeMinutes } from "./change-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";
import { participantsAt } from "./participants-at.ts";
import { treatedItem } from "./treated-item.ts";
import { canVote } from "./votes-view.ts";

/**
 * Writes down how someone voted, or that they did not (rule M12). Refuses `not-allowed` where the body counts no votes, for
 * who can't vote, and for another's vote except by chair and secretary.
 */
export const recordVote =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["recordVote"] =>
  (actor, itemId, { participantId, choice }) =>
    changeMinutes(parts, told)(actor, itemId, "record-vote", async (hand) => {
      const { db, meeting, body, item, at } = hand;
      if (!body.usesVotes) throw new Refusal("not-allowed");
      const participant = (await participantsAt(db, meeting, [item])).find(({ id }) => id === participantId);
      if (participant === undefined || !canVote(participant, await treatedItem(db, item)))
        throw new Refusal("not-allowed");
      if (participant.personId !== hand.personId && !hand.mayRecordForOthers) throw new Refusal("not-allowed");
      await saveParticipant(db, { meetingId: meeting.id, participant, at });
      await saveVote(db, itemId, { participantId, choice });
      return {};
    });
