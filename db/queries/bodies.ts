import type { Kysely } from "kysely";
import type { Body } from "../../domain/meeting/body.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

export async function findBody(db: Db, id: string): Promise<Body | null> {
  const row = await db.selectFrom("body").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? bodyOfRow(row) : null;
}

export async function findBodyBySlug(db: Db, slug: string): Promise<Body | null> {
  const row = await db.selectFrom("body").selectAll().where("slug", "=", slug).executeTakeFirst();
  return row ? bodyOfRow(row) : null;
}

export async function findBodies(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Body>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("body").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, bodyOfRow(row)]));
}

export async function insertBody(db: Db, body: Body): Promise<void> {
  await db
    .insertInto("body")
    .values({
      id: body.id,
      slug: body.slug,
      name: body.name,
      municipality: body.municipality,
      closed_shows_case_number: body.closedShowsCaseNumber ? 1 : 0,
      sections: JSON.stringify(body.sections),
    })
    .execute();
}

function bodyOfRow(row: Tables["body"]): Body {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    municipality: row.municipality,
    closedShowsCaseNumber: row.closed_shows_case_number === 1,
    sections: JSON.parse(row.sections) as Body["sections"],
  };
}
