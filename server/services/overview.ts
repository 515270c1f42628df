import type { Actor } from "../../domain/access/actor.ts";
import { awaitsMe } from "./awaits-me.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { ownBodies } from "./own-bodies.ts";
import { readYear } from "./read-year.ts";
import type { Task } from "./task-view.ts";
import type { Reading } from "./tasks-of-meeting.ts";
import type { YearView } from "./year-view.ts";

/** What a person has before them: their tasks, and the years of their bodies. */
export interface OverviewServices {
  /** The most pressing first; null for a copy that a browser keeps, and for who is no person. */
  awaitsMe(actor: Actor): Promise<readonly Task[] | null>;
  /** The bodies all of whose meetings the actor may see, in Danish order of their names. */
  ownBodies(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Refuses `body-unknown` alike for none and for one none of whose meetings the actor may see. */
  readYear(actor: Actor, bodyId: string, year: number): Promise<YearView>;
}

export const createOverview = (parts: ServiceDependencies, reading: Omit<Reading, "approvalOf">): OverviewServices => ({
  awaitsMe: awaitsMe(parts, reading),
  ownBodies: ownBodies(parts),
  readYear: readYear(parts),
});
