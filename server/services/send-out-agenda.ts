import { moveMeeting } from "../../db/queries/meetings.ts";
import { insertPublication } from "../../db/queries/publications.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { isReadyToSend } from "../../domain/meeting/readiness.ts";
import { composeMinutes } from "../../domain/minutes/compose-minutes.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { FreezeTexts } from "./freeze-texts.ts";
import { frozenTexts, hashed } from "./frozen-document.ts";
import { meetingToLead } from "./lead-meeting.ts";

/**
 * Sends a draft's agenda out: freezes every case text, and keeps the whole as a publication with its SHA-256. Refuses
 * `meeting-unknown`, `not-allowed`, `stage-changed`, `agenda-items-missing`, `agenda-not-ready` with `count`,
 * `changed-meanwhile` when an item came or went meanwhile.
 */
export const sendOutAgenda =
  ({ store, clock }: ServiceDependencies, freeze: FreezeTexts, onMeetingChanged: (meetingId: string) => void) =>
  async (actor: Actor, meetingId: string): Promise<void> => {
    const draft = { action: "meeting.send-out", stage: "draft" } as const;
    const { items } = await store.read((db) => meetingToLead(db, actor, meetingId, draft));
    if (items.length === 0) throw new Refusal("agenda-items-missing");
    await freeze(actor, {
      rooms: items.map(({ id }) => ({ itemId: id, zone: "case" })),
      reason: null,
      complete: async (db, frozen) => {
        const now = await meetingToLead(db, actor, meetingId, draft);
        if (now.items.map(({ id }) => id).join() !== items.map(({ id }) => id).join()) {
          throw new Refusal("changed-meanwhile");
        }
        const texts = await frozenTexts(db, now.items, frozen);
        const unready = now.items.filter((item) => !isReadyToSend(item, texts.get(item.id) ?? {}, now.body));
        if (unready.length > 0) throw new Refusal("agenda-not-ready", { count: unready.length });
        const move = { from: "draft", to: "agenda-published" } as const;
        if (!(await moveMeeting(db, meetingId, move))) throw new Refusal("stage-changed");
        const meeting = { ...now.meeting, stage: move.to };
        const { sha256, canonical } = hashed(composeMinutes({ ...now, meeting, texts, edition: "full" }));
        const authorId = actor.kind === "person" ? actor.personId : null;
        const at = clock().toISOString();
        const publication = { id: crypto.randomUUID(), meetingId, kind: "agenda", reason: null, authorId, at } as const;
        await insertPublication(db, { ...publication, sha256, document: canonical });
        return {
          action: "send-out-agenda",
          subject: `meeting/${meetingId}`,
          facts: { items: now.items.length, sha256 },
        };
      },
    });
    onMeetingChanged(meetingId);
  };
