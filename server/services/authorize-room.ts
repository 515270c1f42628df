import { findItemSubject } from "../../db/queries/item-subject.ts";
import { can } from "../../domain/access/can.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";

/**
 * What the actor may do in a room. Refuses `room-unknown` alike for none and for one that they may not read. Whoever may
 * read an item may see its meeting, so that only the item is asked about.
 */
export const authorizeRoom =
  ({ store }: ServiceDependencies): Services["authorizeRoom"] =>
  async (actor, room) => {
    const subject = await store.read((db) => findItemSubject(db, room.itemId));
    if (subject === null || !can(actor, "item.read", subject)) throw new Refusal("room-unknown");
    return can(actor, room.zone === "case" ? "item.write-case" : "item.write-minutes", subject) ? "write" : "read";
  };
