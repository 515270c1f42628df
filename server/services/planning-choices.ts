import { findBodies } from "../../db/queries/bodies.ts";
import { can } from "../../domain/access/can.ts";
import { newMeetingSubject } from "../../domain/access/subject-of.ts";
import type { MeetingDefaults } from "../../domain/meeting/body.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { PlanningServices } from "./planning.ts";

/** A body whose meetings someone may plan. */
export interface PlannableBody {
  readonly id: string;
  readonly name: string;
  readonly defaults: MeetingDefaults;
}

/** The bodies whose meetings the actor may plan, in Danish order of their names. */
export const planningChoices =
  ({ store }: ServiceDependencies): PlanningServices["planningChoices"] =>
  (actor) =>
    store.read(async (db) => {
      if (actor.kind !== "person") return [];
      const bodyIds = new Set(actor.memberships.map(({ bodyId }) => bodyId));
      const bodies = await findBodies(db, [...bodyIds]);
      return [...bodies.values()]
        .filter(({ id }) => can(actor, "meeting.plan", newMeetingSubject(id)))
        .map(({ id, name, defaults }) => ({ id, name, defaults }))
        .sort((one, other) => one.name.localeCompare(other.name, "da"));
    });
