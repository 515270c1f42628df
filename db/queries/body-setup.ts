import type { Kysely } from "kysely";
import { type BodyPart, bodyParts } from "../../domain/meeting/body-parts.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** From now on an administrator is led through the parts of this body. */
export async function beginBodySetup(db: Db, bodyId: string): Promise<void> {
  await db
    .insertInto("body_setup_step")
    .values(bodyParts.map((part) => ({ body_id: bodyId, part, done_at: null })))
    .execute();
}

/** The parts of each body that no administrator has gone through yet, in the order of the screens. */
export async function partsToSetUp(db: Db): Promise<ReadonlyMap<string, readonly BodyPart[]>> {
  const rows = await db.selectFrom("body_setup_step").selectAll().where("done_at", "is", null).execute();
  const parts = new Map<string, BodyPart[]>();
  for (const part of bodyParts) {
    for (const row of rows) {
      if (row.part === part) parts.set(row.body_id, [...(parts.get(row.body_id) ?? []), part]);
    }
  }
  return parts;
}

/** A part that was gone through stays so; a body that nobody is led through is left alone. */
export async function passBodyPart(db: Db, bodyId: string, part: BodyPart, at: string): Promise<void> {
  await db
    .updateTable("body_setup_step")
    .set({ done_at: at })
    .where("body_id", "=", bodyId)
    .where("part", "=", part)
    .where("done_at", "is", null)
    .execute();
}
