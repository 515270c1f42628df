import { meetingIdOf } from "../../db/queries/agenda-order.ts";
import { findBodyOfMeeting } from "../../db/queries/bodies.ts";
import { findMeeting } from "../../db/queries/meetings.ts";
import type { Room } from "../../domain/document/room.ts";
import { sectionKeys } from "../../domain/meeting/revise-sections.ts";
import { decisionSection } from "../../domain/meeting/section-template.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";

/** The names of the texts that a room may hold: the sections of its body, retired ones too, or the decision. Refuses `room-unknown`. */
export const roomFragments =
  ({ store }: Pick<ServiceDependencies, "store">) =>
  (room: Room): Promise<readonly string[]> =>
    store.read(async (db) => {
      if (room.zone === "minutes") return [decisionSection.key];
      const meetingId = await meetingIdOf(db, room.itemId);
      const meeting = meetingId === null ? null : await findMeeting(db, meetingId);
      const body = meeting === null ? null : await findBodyOfMeeting(db, meeting);
      if (body === null) throw new Refusal("room-unknown");
      return sectionKeys(body);
    });
