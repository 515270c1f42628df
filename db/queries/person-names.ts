import type { Kysely } from "kysely";
import type { Tables } from "../schema.ts";

/** What the given people are called, by id; those without one are passed over. */
export async function personNames(
  db: Kysely<Tables>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string; readonly initials: string }>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db.selectFrom("person").select(["id", "name", "initials"]).where("id", "in", known).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
