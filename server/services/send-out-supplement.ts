import { markSentOut } from "../../db/queries/items.ts";
import { insertPublication } from "../../db/queries/publications.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { isPending } from "../../domain/meeting/agenda-item.ts";
import { isReadyToSend } from "../../domain/meeting/readiness.ts";
import { composeMinutes } from "../../domain/minutes/compose-minutes.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { FreezeTexts } from "./freeze-texts.ts";
import { frozenTexts, hashed } from "./frozen-document.ts";
import { meetingToLead } from "./lead-meeting.ts";

/**
 * Sends out all supplementary items of a meeting that are still being written, as one supplementary agenda. Refuses
 * `meeting-unknown`, `not-allowed`, `stage-changed`, `agenda-items-missing` if there are none, `agenda-not-ready`.
 */
export const sendOutSupplement =
  ({ store, clock }: ServiceDependencies, freeze: FreezeTexts, onMeetingChanged: (meetingId: string) => void) =>
  async (actor: Actor, meetingId: string): Promise<void> => {
    const published = { action: "meeting.send-out", stage: "agenda-published" } as const;
    const { items } = await store.read((db) => meetingToLead(db, actor, meetingId, published));
    const pending = items.filter(isPending);
    if (pending.length === 0) throw new Refusal("agenda-items-missing");
    await freeze(actor, {
      rooms: pending.map(({ id }) => ({ itemId: id, zone: "case" })),
      reason: null,
      complete: async (db, frozen) => {
        const now = await meetingToLead(db, actor, meetingId, published);
        const due = now.items.filter((item) => pending.some(({ id }) => id === item.id));
        if (due.length !== pending.length || !due.every(isPending)) throw new Refusal("changed-meanwhile");
        const texts = await frozenTexts(db, now.items, frozen);
        const unready = due.filter((item) => !isReadyToSend(item, texts.get(item.id) ?? {}, now.body));
        if (unready.length > 0) throw new Refusal("agenda-not-ready", { count: unready.length });
        const at = clock().toISOString();
        for (const { id } of due) await markSentOut(db, id, at);
        const out = now.items.filter((item) => !isPending(item) || due.includes(item));
        const { sha256, canonical } = hashed(composeMinutes({ ...now, items: out, texts, edition: "full" }));
        await insertPublication(db, {
          id: crypto.randomUUID(),
          meetingId,
          kind: "supplement",
          reason: due.map(({ supplementReason }) => supplementReason).join(" "),
          authorId: actor.kind === "person" ? actor.personId : null,
          at,
          sha256,
          document: canonical,
        });
        const audit = { action: "send-out-supplement", subject: `meeting/${meetingId}` };
        return { ...audit, facts: { items: due.length, sha256 } };
      },
    });
    onMeetingChanged(meetingId);
  };
