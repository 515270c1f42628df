import type { Kysely } from "kysely";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import type { Tables } from "../schema.ts";

/** The meetings of the same body that come after and have not begun, soonest first. */
export async function laterMeetings(
  db: Kysely<Tables>,
  { bodyId, startsAt }: Meeting,
): Promise<readonly Pick<Meeting, "id" | "startsAt">[]> {
  const rows = await db
    .selectFrom("meeting")
    .select(["id", "starts_at"])
    .where("body_id", "=", bodyId)
    .where("starts_at", ">", startsAt)
    .where("stage", "in", ["draft", "agenda-published"])
    .orderBy("starts_at")
    .execute();
  return rows.map(({ id, starts_at }) => ({ id, startsAt: starts_at }));
}

/** The meetings of the same body that come after and are not over, by id. */
export async function meetingsToCome(db: Kysely<Tables>, { bodyId, startsAt }: Meeting): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("meeting")
    .select("id")
    .where("body_id", "=", bodyId)
    .where("starts_at", ">", startsAt)
    .where("stage", "in", ["draft", "agenda-published", "in-session"])
    .execute();
  return rows.map(({ id }) => id);
}
