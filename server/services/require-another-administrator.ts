import type { Transaction } from "kysely";
import { countAdministrators, type Person } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { Refusal } from "../../domain/refusal.ts";

/** [L7] Refuses `last-administrator` when nobody else could administer and log in. */
export async function requireAnotherAdministrator(db: Transaction<Tables>, person: Person): Promise<void> {
  const counts = person.isAdministrator && person.deactivatedAt === null && person.passwordHash !== null;
  if (counts && (await countAdministrators(db)) <= 1) throw new Refusal("last-administrator");
}
