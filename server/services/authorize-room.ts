import { findItem } from "../../db/queries/items.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";

/**
 * What the actor may do in a room. Refuses `room-unknown` alike for none and for one that they may not read. It is asked
 * for every socket, and so reads that one item: who may read an item may see its meeting.
 */
export const authorizeRoom =
  ({ store }: ServiceDependencies): Services["authorizeRoom"] =>
  (actor, room) =>
    store.read(async (db) => {
      const item = await findItem(db, room.itemId);
      const meeting = item === null ? null : await findMeeting(db, item.meetingId);
      if (item === null || meeting === null) throw new Refusal("room-unknown");
      const subject = itemSubject(meeting, item);
      if (!can(actor, "item.read", subject)) throw new Refusal("room-unknown");
      if (can(actor, room.zone === "case" ? "item.write-case" : "item.write-minutes", subject)) return "write";
      // What is being corrected is seen by those who correct it; the others read what was sent out.
      if (room.zone === "case" && item.correctionReason !== null) throw new Refusal("room-unknown");
      return item.frozenZones.includes(room.zone) ? "frozen" : "read";
    });
