import { findLateEdit, settleLateEdit as settle } from "../../db/queries/late-edits.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";

/** Says that what came too late is dealt with. Refuses `item-unknown` alike for none and for not allowed. */
export const settleLateEdit =
  ({ store, clock }: ServiceDependencies, onChanged: (itemId: string) => void): Services["settleLateEdit"] =>
  async (actor, lateEditId) => {
    const itemId = await store.write(actor, async (db) => {
      const edit = await findLateEdit(db, lateEditId);
      if (edit === null || actor.kind !== "person") throw new Refusal("item-unknown");
      const { meeting, item } = await itemFor(db, actor, edit.itemId);
      if (!can(actor, "item.take-in", itemSubject(meeting, item))) throw new Refusal("item-unknown");
      await settle(db, edit.id, actor.personId, clock().toISOString());
      const audit = { action: "settle-late-edit", subject: `item/${edit.itemId}`, facts: { id: edit.id } };
      return { result: edit.itemId, audit };
    });
    onChanged(itemId);
  };
