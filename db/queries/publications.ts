import { sql, type Transaction } from "kysely";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import type { Tables } from "../schema.ts";

export type PublicationKind = "agenda" | "supplement" | "correction" | "review" | "minutes";

/** Something that was sent out, or sent for approval, without what it said. */
export interface Publication {
  readonly id: string;
  readonly meetingId: string;
  /** 1, 2, 3... within the meeting. */
  readonly number: number;
  readonly kind: PublicationKind;
  readonly reason: string | null;
  readonly authorId: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Of the canonical JSON of the full edition, in hexadecimal. */
  readonly sha256: string;
}

/** Stores it under the meeting's next number; `document` is the canonical JSON that was hashed. */
export async function insertPublication(
  db: Transaction<Tables>,
  { meetingId, authorId, ...publication }: Omit<Publication, "number"> & { readonly document: string },
): Promise<void> {
  const { number } = await db
    .selectFrom("publication")
    .select((eb) => sql<number>`${eb.fn.coalesce(eb.fn.max("number"), sql`0`)} + 1`.as("number"))
    .where("meeting_id", "=", meetingId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("publication")
    .values({ ...publication, number, meeting_id: meetingId, author_id: authorId })
    .execute();
}

/** All of a meeting, oldest first. */
export async function listPublications(db: Transaction<Tables>, meetingId: string): Promise<readonly Publication[]> {
  const rows = await db
    .selectFrom("publication")
    .select(["id", "meeting_id", "number", "kind", "reason", "author_id", "at", "sha256"])
    .where("meeting_id", "=", meetingId)
    .orderBy("number")
    .execute();
  return rows.map(({ meeting_id, author_id, kind, ...row }) => ({
    ...row,
    meetingId: meeting_id,
    authorId: author_id,
    kind: kind as PublicationKind,
  }));
}

/** What was sent out: the full edition. Whoever shows it leaves out what the reader may not have. */
export async function readPublished(db: Transaction<Tables>, id: string): Promise<MinutesDocument> {
  const { document } = await db
    .selectFrom("publication")
    .select("document")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return JSON.parse(document) as MinutesDocument;
}
