import type { Transaction } from "kysely";
import { findPerson, type Person, updatePerson } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import type { AuditEntry } from "../../db/store.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { requireAdministrator } from "./require-administrator.ts";

export interface PersonRevision {
  readonly action: string;
  /** The person as wanted, with what the audit log is to know. */
  readonly revise: (
    person: Person,
    db: Transaction<Tables>,
  ) => Promise<{ readonly person: Person; readonly facts?: NonNullable<AuditEntry["facts"]> }>;
}

/** One way of changing a person: who may, and the trace. Refuses `person-unknown`. */
export async function revisePerson(
  { store }: ServiceDependencies,
  actor: Actor,
  personId: string,
  { action, revise }: PersonRevision,
): Promise<void> {
  requireAdministrator(actor);
  await store.write(actor, async (db) => {
    const stored = await findPerson(db, personId);
    if (stored === null) throw new Refusal("person-unknown");
    const { person, facts = {} } = await revise(stored, db);
    await updatePerson(db, person);
    return { result: undefined, audit: { action, subject: `person/${personId}`, facts } };
  });
}
