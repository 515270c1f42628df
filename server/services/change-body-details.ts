import { findAllBodies } from "../../db/queries/bodies.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { reviseBody } from "./revise-body.ts";

/** A body's name, its defaults and its rules. Its slug, by which commands know it, stays. */
export const changeBodyDetails = (
  parts: ServiceDependencies,
  onRightsChanged: () => void,
): Administration["changeBodyDetails"] => {
  const revise = reviseBody(parts, onRightsChanged);
  return (actor, bodyId, { seen, details }) =>
    revise(actor, bodyId, {
      part: "details",
      seen,
      revise: async (body, db) => {
        const others = (await findAllBodies(db)).filter(({ id }) => id !== bodyId);
        if (others.some(({ name }) => isSameName(name, details.name))) throw new Refusal("body-exists");
        const { name, municipality, defaults, closedShowsCaseNumber, usesVotes, approvalRule } = details;
        return { ...body, name, municipality, defaults, closedShowsCaseNumber, usesVotes, approvalRule };
      },
    });
};

export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase("da") === other.trim().toLocaleLowerCase("da");
