import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { reviseBody } from "./revise-body.ts";

/** The items that every new agenda of a body begins with. Agendas that exist stay as they are. */
export const changeStandingItems = (
  parts: ServiceDependencies,
  onRightsChanged: () => void,
): Administration["changeStandingItems"] => {
  const revise = reviseBody(parts, onRightsChanged);
  return (actor, bodyId, { seen, items }) =>
    revise(actor, bodyId, { part: "standing-items", seen, revise: (body) => ({ ...body, standingItems: [...items] }) });
};
