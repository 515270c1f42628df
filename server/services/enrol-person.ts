import type { Transaction } from "kysely";
import { findPersonByEmail, insertPerson } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { initialsOf } from "../../domain/access/initials.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { IssuedInvitation } from "./administration-views.ts";
import { issueInvitation } from "./issue-invitation.ts";

/** A new person, who can't log in before the link is used. Refuses `email-taken`. */
export async function enrolPerson(
  db: Transaction<Tables>,
  { name, email, initials }: { name: string; email: string; initials: string | null },
  now: Date,
): Promise<IssuedInvitation> {
  if ((await findPersonByEmail(db, email)) !== null) throw new Refusal("email-taken");
  const id = crypto.randomUUID();
  await insertPerson(db, {
    id,
    email,
    name: name.trim(),
    initials: initials ?? initialsOf(name),
    passwordHash: null,
    isAdministrator: false,
    locale: "da",
    createdAt: now.toISOString(),
  });
  return issueInvitation(db, id, now);
}
