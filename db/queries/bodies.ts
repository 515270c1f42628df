import type { Kysely, Selectable } from "kysely";
import type { Body } from "../../domain/meeting/body.ts";
import type { SectionDefinition } from "../../domain/meeting/section-template.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** Bodies made before templates said more have sections of a key and a heading alone. */
type StoredSection = Pick<SectionDefinition, "key" | "heading"> & Partial<SectionDefinition>;
const plainSection = { help: null, writtenBy: "case-author", isRequired: false } as const;

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
      default_place: body.defaults.place,
      default_start: body.defaults.start,
      default_minutes: body.defaults.minutes,
      closing_grounds: JSON.stringify(body.closingGrounds),
      standing_items: JSON.stringify(body.standingItems),
      approval_rule: body.approvalRule,
      uses_votes: body.usesVotes ? 1 : 0,
    })
    .execute();
}

function bodyOfRow(row: Selectable<Tables["body"]>): Body {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    municipality: row.municipality,
    closedShowsCaseNumber: row.closed_shows_case_number === 1,
    sections: (JSON.parse(row.sections) as readonly StoredSection[]).map((stored) => ({ ...plainSection, ...stored })),
    defaults: { place: row.default_place, start: row.default_start, minutes: row.default_minutes },
    closingGrounds: JSON.parse(row.closing_grounds) as Body["closingGrounds"],
    standingItems: JSON.parse(row.standing_items) as Body["standingItems"],
    approvalRule: row.approval_rule as Body["approvalRule"],
    usesVotes: row.uses_votes === 1,
  };
}
