import type { Administration } from "./administration.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { reviseBody } from "./revise-body.ts";

/** The grounds on which a body may close an item. Items that are closed keep theirs, in the words they had. */
export const changeClosingGrounds = (
  parts: ServiceDependencies,
  onRightsChanged: () => void,
): Administration["changeClosingGrounds"] => {
  const revise = reviseBody(parts, onRightsChanged);
  return (actor, bodyId, { seen, grounds }) =>
    revise(actor, bodyId, { part: "grounds", seen, revise: (body) => ({ ...body, closingGrounds: [...grounds] }) });
};
