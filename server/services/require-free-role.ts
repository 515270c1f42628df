import type { Transaction } from "kysely";
import { findPerson } from "../../db/queries/people.ts";
import { type HeldRole, heldRolesOfBody } from "../../db/queries/terms.ts";
import type { Tables } from "../../db/schema.ts";
import { overlap } from "../../domain/access/term.ts";
import { Refusal } from "../../domain/refusal.ts";

/** [B9] Refuses `role-held` for a role that the person has on some day of the term, `chair-taken` for a second chair. */
export async function requireFreeRole(db: Transaction<Tables>, wanted: HeldRole, today: string): Promise<void> {
  const rivals = (await heldRolesOfBody(db, wanted.bodyId)).filter(
    (held) => held.id !== wanted.id && held.role === wanted.role && overlap(held, wanted, today),
  );
  for (const { personId } of rivals) {
    if (personId !== wanted.personId && wanted.role !== "chair") continue;
    const name = (await findPerson(db, personId))?.name ?? "";
    throw new Refusal(personId === wanted.personId ? "role-held" : "chair-taken", { name });
  }
}
