import { findBodies } from "../../db/queries/bodies.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { newMeetingSubject } from "../../domain/access/subject-of.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { OverviewServices } from "./overview.ts";

export const ownBodies =
  ({ store }: ServiceDependencies): OverviewServices["ownBodies"] =>
  (actor) =>
    store.read(async (db) => {
      if (actor.kind !== "person") return [];
      const bodyIds = actor.memberships.map(({ bodyId }) => bodyId).filter((id) => seesAllOf(actor, id));
      const bodies = await findBodies(db, [...new Set(bodyIds)]);
      return [...bodies.values()]
        .map(({ id, name }) => ({ id, name }))
        .sort((one, other) => one.name.localeCompare(other.name, "da"));
    });

/** True for whom a body's meetings concern as such, rather than one item or another. */
export const seesAllOf = (actor: Actor, bodyId: string): boolean =>
  can(actor, "meeting.see", { ...newMeetingSubject(bodyId), stage: "approved" });
