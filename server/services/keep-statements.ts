import type { Transaction } from "kysely";
import { deleteStatement, insertStatement, statementsOf, updateStatement } from "../../db/queries/statements.ts";
import type { Tables } from "../../db/schema.ts";
import { Refusal } from "../../domain/refusal.ts";
import { changeMinutes, type MinutesHand, requireNewest } from "./change-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import { readersOfItem, speakersAmong } from "./item-readers.ts";
import type { MeetingTold } from "./meeting-told.ts";

/**
 * Writes a statement for the record, or changes one (rule M14). Refuses `not-allowed` for another's except by chair and
 * secretary, `changed-meanwhile` for a version that is not the newest, `input-invalid` for someone who is neither chair nor member, or can't read the item.
 */
export const saveStatement =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["saveStatement"] =>
  (actor, itemId, { id, ...statement }) =>
    changeMinutes(parts, told)(actor, itemId, "save-statement", async (hand) => {
      const { db, meeting, item, at } = hand;
      requireOwn(hand, id === null ? statement.personId : await speakerOf(db, itemId, id));
      const entry = { ...statement, id: id ?? crypto.randomUUID(), itemId };
      if (id !== null) {
        requireNewest(await updateStatement(db, entry));
      } else {
        const speakers = speakersAmong(await readersOfItem(db, meeting, item, parts.clock()));
        if (!speakers.some((speaker) => speaker.id === entry.personId)) {
          throw new Refusal("input-invalid", { field: "personId" });
        }
        await insertStatement(db, entry, at);
      }
      return { id: entry.id };
    });

export const removeStatement =
  (parts: ServiceDependencies, told: MeetingTold): HoldingServices["removeStatement"] =>
  (actor, itemId, { id, version }) =>
    changeMinutes(parts, told)(actor, itemId, "remove-statement", async (hand) => {
      requireOwn(hand, await speakerOf(hand.db, itemId, id));
      requireNewest(await deleteStatement(hand.db, { id, itemId, version }));
      return { id };
    });

async function speakerOf(db: Transaction<Tables>, itemId: string, id: string): Promise<string> {
  const stored = (await statementsOf(db, [itemId])).find((statement) => statement.id === id);
  if (stored === undefined) throw new Refusal("changed-meanwhile");
  return stored.personId;
}

function requireOwn({ personId, mayRecordForOthers }: MinutesHand, speaker: string): void {
  if (speaker !== personId && !mayRecordForOthers) throw new Refusal("not-allowed");
}
