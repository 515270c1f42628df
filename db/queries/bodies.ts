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

/** The body of a meeting as that meeting has it: as it was, if it was changed after the meeting had left the draft (rule B5). */
export async function findBodyOfMeeting(
  db: Db,
  meeting: { readonly id: string; readonly bodyId: string },
): Promise<Body | null> {
  return (await findBodiesOfMeetings(db, [meeting])).get(meeting.id) ?? null;
}

/** The same for many meetings, by meeting. */
export async function findBodiesOfMeetings(
  db: Db,
  meetings: readonly { readonly id: string; readonly bodyId: string }[],
): Promise<ReadonlyMap<string, Body>> {
  if (meetings.length === 0) return new Map();
  const ids = meetings.map(({ id }) => id);
  const bodies = await findBodies(
    db,
    meetings.map(({ bodyId }) => bodyId),
  );
  const rows = await db.selectFrom("body_as_then").selectAll().where("meeting_id", "in", ids).execute();
  return new Map(
    meetings.flatMap(({ id, bodyId }) => {
      const body = bodies.get(bodyId);
      const then = rows.find(({ meeting_id }) => meeting_id === id);
      return body === undefined ? [] : [[id, then === undefined ? body : asThen(body, then)] as const];
    }),
  );
}

function asThen(body: Body, then: Tables["body_as_then"]): Body {
  const sections = sectionsOf(then.sections);
  const isElsewhere = ({ key }: SectionDefinition) => !sections.some((section) => section.key === key);
  return {
    ...body,
    name: then.name,
    municipality: then.municipality,
    sections,
    retiredSections: [...body.sections, ...body.retiredSections].filter(isElsewhere),
  };
}

export async function findAllBodies(db: Db): Promise<readonly Body[]> {
  return (await db.selectFrom("body").selectAll().execute()).map(bodyOfRow);
}

export async function findBodies(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Body>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("body").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, bodyOfRow(row)]));
}

export async function insertBody(db: Db, body: Body): Promise<void> {
  await db
    .insertInto("body")
    .values({ id: body.id, slug: body.slug, ...columnsOf(body) })
    .execute();
}

/** Stores all of a body but its id and slug, which never change. */
export async function updateBody(db: Db, body: Body): Promise<void> {
  await db.updateTable("body").set(columnsOf(body)).where("id", "=", body.id).execute();
}

/** Keeps name and sections of the body as they are for those of its meetings that have left the draft (rule B5). */
export async function keepBodyAsThen(db: Db, body: Body): Promise<void> {
  const meetings = await db
    .selectFrom("meeting")
    .select("id")
    .where("body_id", "=", body.id)
    .where("stage", "<>", "draft")
    .where("id", "not in", (query) => query.selectFrom("body_as_then").select("meeting_id"))
    .execute();
  const { name, municipality, sections } = columnsOf(body);
  for (const { id } of meetings) {
    await db.insertInto("body_as_then").values({ meeting_id: id, name, municipality, sections }).execute();
  }
}

export async function hasItems(db: Db, bodyId: string): Promise<boolean> {
  const item = await db
    .selectFrom("agenda_item")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .select("agenda_item.id")
    .where("meeting.body_id", "=", bodyId)
    .limit(1)
    .executeTakeFirst();
  return item !== undefined;
}

/** The instant of each body's next meeting that is not cancelled, by body. */
export async function nextMeetings(db: Db, now: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("meeting")
    .select(({ fn }) => ["body_id", fn.min("starts_at").as("starts_at")])
    .where("starts_at", ">=", now)
    .where("stage", "<>", "cancelled")
    .groupBy("body_id")
    .execute();
  return new Map(rows.map((row) => [row.body_id, row.starts_at]));
}

const columnsOf = (body: Body) => ({
  name: body.name,
  municipality: body.municipality,
  closed_shows_case_number: body.closedShowsCaseNumber ? 1 : 0,
  sections: JSON.stringify(body.sections),
  retired_sections: JSON.stringify(body.retiredSections),
  default_place: body.defaults.place,
  default_start: body.defaults.start,
  default_minutes: body.defaults.minutes,
  closing_grounds: JSON.stringify(body.closingGrounds),
  standing_items: JSON.stringify(body.standingItems),
  approval_rule: body.approvalRule,
  uses_votes: body.usesVotes ? 1 : 0,
});

function bodyOfRow(row: Selectable<Tables["body"]>): Body {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    municipality: row.municipality,
    closedShowsCaseNumber: row.closed_shows_case_number === 1,
    sections: sectionsOf(row.sections),
    retiredSections: sectionsOf(row.retired_sections),
    defaults: { place: row.default_place, start: row.default_start, minutes: row.default_minutes },
    closingGrounds: JSON.parse(row.closing_grounds) as Body["closingGrounds"],
    standingItems: JSON.parse(row.standing_items) as Body["standingItems"],
    approvalRule: row.approval_rule as Body["approvalRule"],
    usesVotes: row.uses_votes === 1,
  };
}

const sectionsOf = (json: string): readonly SectionDefinition[] =>
  (JSON.parse(json) as readonly StoredSection[]).map((stored) => ({ ...plainSection, ...stored }));
