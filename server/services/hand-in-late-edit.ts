import { Node } from "@tiptap/pm/model";
import { insertLateEdit } from "../../db/queries/late-edits.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import type { LateChange } from "../../domain/document/late-edit.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";
import { roomFragments } from "./room-fragments.ts";

/**
 * Hands what someone wrote too late to the secretary. Refuses `item-unknown` to who may not read the item, `not-allowed`
 * to who never had a hand in its text, `input-invalid` for texts that the room or the schema doesn't have.
 */
export const handInLateEdit =
  (parts: ServiceDependencies, onChanged: (itemId: string) => void): Services["handInLateEdit"] =>
  async (actor, { itemId, zone }, { note, changes }) => {
    if (actor.kind !== "person") throw new Refusal("log-in-required");
    const { store, clock } = parts;
    const { meeting, item } = await store.read((db) => itemFor(db, actor, itemId));
    const subject = itemSubject(meeting, item);
    if (!can(actor, "item.read", subject)) throw new Refusal("item-unknown");
    if (!can(actor, "item.hand-in", subject)) throw new Refusal("not-allowed");
    const fragments = await roomFragments(parts)({ itemId, zone });
    if (changes.length === 0 || !changes.every((change) => isSound(change, fragments))) {
      throw new Refusal("input-invalid", { field: "changes" });
    }
    const id = crypto.randomUUID();
    await store.write(actor, async (db) => {
      const at = clock().toISOString();
      await insertLateEdit(db, { id, itemId, zone, authorId: actor.personId, at, note, changes, settledAt: null });
      return {
        result: undefined,
        audit: { action: "hand-in-late-edit", subject: `item/${itemId}`, facts: { zone, id } },
      };
    });
    onChanged(itemId);
  };

function isSound({ fragment, frozen, written }: LateChange, fragments: readonly string[]): boolean {
  if (!fragments.includes(fragment)) return false;
  try {
    for (const { content = [] } of [frozen, written]) {
      for (const block of content) Node.fromJSON(documentSchema, block).check();
    }
    return true;
  } catch {
    return false;
  }
}
