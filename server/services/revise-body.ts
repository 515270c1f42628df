import type { Transaction } from "kysely";
import { findBody, keepBodyAsThen, updateBody } from "../../db/queries/bodies.ts";
import { passBodyPart } from "../../db/queries/body-setup.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { RevisablePart } from "./administration-views.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { fingerprint, requireUnchanged } from "./fingerprint.ts";
import { requireAdministrator } from "./require-administrator.ts";

export interface BodyRevision {
  readonly part: RevisablePart;
  readonly seen: string;
  /** The body as wanted. Only what belongs to the part may differ. */
  readonly revise: (body: Body, db: Transaction<Tables>) => Body | Promise<Body>;
}

/** One way of changing a body, for every part of it: who may, what they saw, what is kept, and the trace. Gives what it is now. */
export const reviseBody =
  ({ store, clock }: ServiceDependencies, onRightsChanged: () => void) =>
  async (actor: Actor, bodyId: string, { part, seen, revise }: BodyRevision): Promise<string> => {
    requireAdministrator(actor);
    const now = await store.write(actor, async (db) => {
      const body = await findBody(db, bodyId);
      if (body === null) throw new Refusal("body-unknown");
      const revised = await revise(body, db);
      const [stored, wanted] = [partOf(body, part), partOf(revised, part)];
      requireUnchanged({ stored, wanted, seen });
      if (!isAlikeForMeetings(body, revised)) await keepBodyAsThen(db, body);
      await updateBody(db, revised);
      await passBodyPart(db, bodyId, part, clock().toISOString());
      return {
        result: fingerprint(wanted),
        audit: {
          action: `change-body-${part}`,
          subject: `body/${bodyId}`,
          facts: { before: JSON.stringify(stored), after: JSON.stringify(wanted) },
        },
      };
    });
    onRightsChanged();
    return now;
  };

/** What of a body one screen sets up. */
export function partOf(body: Body, part: RevisablePart): unknown {
  const { name, municipality, defaults, closedShowsCaseNumber, usesVotes, approvalRule } = body;
  switch (part) {
    case "details":
      return { name, municipality, defaults, closedShowsCaseNumber, usesVotes, approvalRule };
    case "sections":
      return { sections: body.sections, retiredSections: body.retiredSections };
    case "grounds":
      return body.closingGrounds;
    case "standing-items":
      return body.standingItems;
  }
}

/** [B5] Name and sections of a meeting that has left the draft stay as they were. */
const isAlikeForMeetings = (one: Body, other: Body): boolean => forMeetings(one) === forMeetings(other);
const forMeetings = ({ name, municipality, sections }: Body) => fingerprint({ name, municipality, sections });
