import type { Transaction } from "kysely";
import { findBody } from "../../db/queries/bodies.ts";
import { passBodyPart } from "../../db/queries/body-setup.ts";
import { insertMembership } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Administration, ChosenPerson } from "./administration.ts";
import type { IssuedInvitation } from "./administration-views.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { enrolPerson } from "./enrol-person.ts";
import { findPersonByWords } from "./find-person-by-words.ts";
import { requireAdministrator } from "./require-administrator.ts";
import { requireFreeRole } from "./require-free-role.ts";

/** A role in a body for a term; someone new is made and invited in the same breath. */
export const addMember =
  ({ store, clock }: ServiceDependencies, onRightsChanged: () => void): Administration["addMember"] =>
  async (actor, bodyId, { person, role, from, to, clearedForClosed }) => {
    requireAdministrator(actor);
    if (from !== null && to !== null && from > to) throw new Refusal("input-invalid", { field: "to" });
    const now = clock();
    const id = crypto.randomUUID();
    const added = await store.write(actor, async (db) => {
      if ((await findBody(db, bodyId)) === null) throw new Refusal("body-unknown");
      const { personId, invitation } = await choose(db, person, now);
      const membership = { bodyId, role, clearedForClosed: role === "archivist" && clearedForClosed };
      await requireFreeRole(db, { id, personId, ...membership, from, to, endedAt: null }, danishDay(now));
      await insertMembership(db, personId, membership, { id, from, to });
      await passBodyPart(db, bodyId, "members", now.toISOString());
      return {
        result: { heldRoleId: id, invitation },
        audit: {
          action: "add-member",
          subject: `body/${bodyId}`,
          facts: {
            personId,
            role,
            from,
            to,
            clearedForClosed: membership.clearedForClosed,
            isNew: invitation !== null,
          },
        },
      };
    });
    onRightsChanged();
    return added;
  };

async function choose(
  db: Transaction<Tables>,
  chosen: ChosenPerson,
  now: Date,
): Promise<{ readonly personId: string; readonly invitation: IssuedInvitation | null }> {
  if (chosen.kind === "known") return { personId: (await findPersonByWords(db, chosen.words)).id, invitation: null };
  const invitation = await enrolPerson(db, { ...chosen, initials: null }, now);
  return { personId: invitation.personId, invitation };
}
