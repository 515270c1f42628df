import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { itemFor } from "./find-subjects.ts";

/** What the actor may do in a room. Refuses `room-unknown` alike for none and for one that they may not read. */
export const authorizeRoom =
  ({ store }: ServiceDependencies): Services["authorizeRoom"] =>
  (actor, room) =>
    store.read(async (db) => {
      const found = await itemFor(db, actor, room.itemId).catch((error: unknown) => {
        throw isRefusal(error) ? new Refusal("room-unknown") : error;
      });
      const subject = itemSubject(found.meeting, found.item);
      if (!can(actor, "item.read", subject)) throw new Refusal("room-unknown");
      if (can(actor, room.zone === "case" ? "item.write-case" : "item.write-minutes", subject)) return "write";
      // What is being corrected is seen by those who correct it; the others read what was sent out.
      if (room.zone === "case" && found.item.correctionReason !== null) throw new Refusal("room-unknown");
      return found.item.frozenZones.includes(room.zone) ? "frozen" : "read";
    });
