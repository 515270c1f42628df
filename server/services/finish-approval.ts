import { moveMeeting } from "../../db/queries/meetings.ts";
import { insertPublication } from "../../db/queries/publications.ts";
import { dropReminders } from "../../db/queries/reminders.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Room } from "../../domain/document/room.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import { composeMinutes } from "../../domain/minutes/compose-minutes.ts";
import { Refusal } from "../../domain/refusal.ts";
import { approvalOf } from "./approvers.ts";
import { collectHeldMeeting } from "./collect-held-meeting.ts";
import type { CurrentMinutes } from "./current-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { meetingFor } from "./find-subjects.ts";
import type { FreezeTexts } from "./freeze-texts.ts";
import { frozenTexts, hashed } from "./frozen-document.ts";
import { putMinutesOnNextAgenda } from "./place-minutes.ts";

/**
 * Makes minutes approved that all who must have approved: freezes every text that is not frozen, and keeps the whole
 * with its SHA-256, which must be the one that was approved; the body's next agenda gets them, if it is a draft. Does nothing while someone is missing. Refuses
 * `meeting-unknown`, `stage-changed`, `minutes-changed` when something was written in the last moment.
 */
export const finishApproval =
  (
    { store, clock }: ServiceDependencies,
    current: CurrentMinutes,
    freeze: FreezeTexts,
    onMeetingChanged: (meetingId: string) => void,
  ) =>
  async (actor: Actor, meetingId: string): Promise<void> => {
    const { sha256 } = await current(meetingId);
    const { items, isComplete } = await store.read(async (db) => {
      const found = await meetingFor(db, actor, meetingId);
      return { ...found, isComplete: (await approvalOf(db, found.body, meetingId, sha256, clock())).isComplete };
    });
    if (!isComplete) return;
    let filledId: string | null = null;
    await freeze(actor, {
      rooms: items.flatMap(openRooms),
      reason: null,
      complete: async (db, frozen) => {
        const now = await meetingFor(db, actor, meetingId);
        const texts = await frozenTexts(db, now.items, frozen);
        const meeting = { ...now.meeting, stage: "approved" } as const;
        const held = await collectHeldMeeting(db, meeting, now.items);
        const approved = hashed(composeMinutes({ ...now, meeting, texts, held, edition: "full" }));
        if (!(await approvalOf(db, now.body, meetingId, approved.sha256, clock())).isComplete)
          throw new Refusal("minutes-changed");
        const move = { from: "minutes-review", to: "approved" } as const;
        if (!(await moveMeeting(db, meetingId, move))) throw new Refusal("stage-changed");
        await insertPublication(db, {
          id: crypto.randomUUID(),
          meetingId,
          kind: "minutes",
          reason: null,
          authorId: actor.kind === "person" ? actor.personId : null,
          at: clock().toISOString(),
          sha256: approved.sha256,
          document: approved.canonical,
        });
        await dropReminders(db, meetingId);
        filledId = await putMinutesOnNextAgenda(db, now.meeting);
        const rooms = frozen.map(({ version }) => version.room).join(" ");
        const facts = { rooms, sha256: approved.sha256, onAgendaOf: filledId };
        return { action: "approve-minutes", subject: `meeting/${meetingId}`, facts };
      },
    });
    onMeetingChanged(meetingId);
    if (filledId !== null) onMeetingChanged(filledId);
  };

const openRooms = ({ id, frozenZones }: AgendaItem): readonly Room[] =>
  (["case", "minutes"] as const).filter((zone) => !frozenZones.includes(zone)).map((zone) => ({ itemId: id, zone }));

export type FinishApproval = ReturnType<typeof finishApproval>;
