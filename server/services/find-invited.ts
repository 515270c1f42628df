import type { Kysely } from "kysely";
import { findInvitation } from "../../db/queries/invitations.ts";
import { findPerson, type Person } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { Refusal } from "../../domain/refusal.ts";
import { tokenHash } from "./session-token.ts";

/** Whom a link is for. Refuses `invitation-spent` alike for whatever is wrong with it. */
export async function findInvited(db: Kysely<Tables>, token: string, now: Date): Promise<Person> {
  const invitation = await findInvitation(db, tokenHash(token), now.toISOString());
  const person = invitation === null ? null : await findPerson(db, invitation.personId);
  if (person === null || person.deactivatedAt !== null) throw new Refusal("invitation-spent");
  return person;
}
