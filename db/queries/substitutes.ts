import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** Who may stand in for a member of a body. It gives no right by itself (rule B8). */
export interface Substitute {
  readonly id: string;
  readonly bodyId: string;
  readonly memberId: string;
  readonly substituteId: string;
}

/** The substitutes of a body's members, in the order in which they were named. */
export async function substitutesOfBody(db: Db, bodyId: string): Promise<readonly Substitute[]> {
  const rows = await db
    .selectFrom("substitute")
    .selectAll()
    .where("body_id", "=", bodyId)
    .where("ended_at", "is", null)
    .orderBy("created_at")
    .orderBy(sql`rowid`)
    .execute();
  return rows.map(substituteOfRow);
}

export async function findSubstitute(db: Db, id: string): Promise<Substitute | null> {
  const row = await db
    .selectFrom("substitute")
    .selectAll()
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row ? substituteOfRow(row) : null;
}

export async function insertSubstitute(db: Db, substitute: Substitute, at: string): Promise<void> {
  await db
    .insertInto("substitute")
    .values({
      id: substitute.id,
      body_id: substitute.bodyId,
      member_id: substitute.memberId,
      substitute_id: substitute.substituteId,
      created_at: at,
      ended_at: null,
    })
    .execute();
}

export async function endSubstitute(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable("substitute").set({ ended_at: at }).where("id", "=", id).execute();
}

const substituteOfRow = (row: Tables["substitute"]): Substitute => ({
  id: row.id,
  bodyId: row.body_id,
  memberId: row.member_id,
  substituteId: row.substitute_id,
});
