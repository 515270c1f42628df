import type { Transaction } from "kysely";
import type { Approval } from "../../domain/minutes/approval.ts";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import type { Tables } from "../schema.ts";

/** Stores an approval; `document` is the canonical JSON that was approved. */
export async function insertApproval(
  db: Transaction<Tables>,
  {
    meetingId,
    personId,
    sha256,
    reservation,
    at,
    document,
  }: Approval & {
    readonly meetingId: string;
    readonly document: string;
  },
): Promise<void> {
  await db
    .insertInto("approval")
    .values({ meeting_id: meetingId, person_id: personId, sha256, document, reservation, at })
    .execute();
}

/** Every approval of a meeting's minutes, oldest first. */
export async function approvalsOf(db: Transaction<Tables>, meetingId: string): Promise<readonly Approval[]> {
  const rows = await db
    .selectFrom("approval")
    .select(["person_id", "sha256", "reservation", "at"])
    .where("meeting_id", "=", meetingId)
    .orderBy("id")
    .execute();
  return rows.map(({ person_id, ...row }) => ({ ...row, personId: person_id }));
}

/** The minutes that a person approved last, as they were then; null if they never did. */
export async function lastApproved(
  db: Transaction<Tables>,
  meetingId: string,
  personId: string,
): Promise<MinutesDocument | null> {
  const row = await db
    .selectFrom("approval")
    .select("document")
    .where("meeting_id", "=", meetingId)
    .where("person_id", "=", personId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.document) as MinutesDocument);
}
