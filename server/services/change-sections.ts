import { hasItems } from "../../db/queries/bodies.ts";
import { reviseSections } from "../../domain/meeting/revise-sections.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { reviseBody } from "./revise-body.ts";

/** A body's section template. No key that may hold a text is lost (rule B4). */
export const changeSections = (
  parts: ServiceDependencies,
  onRightsChanged: () => void,
): Administration["changeSections"] => {
  const revise = reviseBody(parts, onRightsChanged);
  return (actor, bodyId, { seen, sections }) =>
    revise(actor, bodyId, {
      part: "sections",
      seen,
      revise: async (body, db) => {
        const revised = reviseSections(body, sections, { hasItems: await hasItems(db, bodyId) });
        if (revised.sections.length === 0) throw new Refusal("input-invalid");
        return { ...body, ...revised };
      },
    });
};
