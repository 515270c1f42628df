import { setCorrectionReason } from "../../db/queries/items.ts";
import { insertPublication } from "../../db/queries/publications.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { isPending } from "../../domain/meeting/agenda-item.ts";
import { composeMinutes } from "../../domain/minutes/compose-minutes.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";
import type { FreezeTexts } from "./freeze-texts.ts";
import { frozenTexts, hashed } from "./frozen-document.ts";
import { meetingToLead } from "./lead-meeting.ts";

/**
 * Sends out a case text that was corrected, as a new version with the reason given when the correction began. Refuses
 * `item-unknown`, `not-allowed`, `stage-changed`, `changed-meanwhile` when it is not being corrected any more.
 */
export const sendOutCorrection =
  ({ store, clock }: ServiceDependencies, freeze: FreezeTexts, onItemChanged: (itemId: string) => Promise<void>) =>
  async (actor: Actor, itemId: string): Promise<void> => {
    const { meeting, item } = await store.read((db) => itemFor(db, actor, itemId));
    const reason = item.correctionReason;
    if (!can(actor, "item.read", itemSubject(meeting, item))) throw new Refusal("item-unknown");
    if (reason === null) throw new Refusal("changed-meanwhile");
    await freeze(actor, {
      rooms: [{ itemId, zone: "case" }],
      reason,
      complete: async (db, frozen) => {
        const published = { action: "meeting.send-out", stage: "agenda-published" } as const;
        const now = await meetingToLead(db, actor, meeting.id, published);
        await setCorrectionReason(db, itemId, null);
        const items = now.items.filter((each) => !isPending(each));
        const texts = await frozenTexts(db, items, frozen);
        const { sha256, canonical } = hashed(composeMinutes({ ...now, items, texts, edition: "full" }));
        await insertPublication(db, {
          id: crypto.randomUUID(),
          meetingId: meeting.id,
          kind: "correction",
          reason,
          authorId: actor.kind === "person" ? actor.personId : null,
          at: clock().toISOString(),
          sha256,
          document: canonical,
        });
        return { action: "send-out-correction", subject: `item/${itemId}`, facts: { sha256 } };
      },
    });
    await onItemChanged(itemId);
  };
