import type { Kysely } from "kysely";
import type { JournalTables } from "../store.ts";

type Db = Kysely<JournalTables>;

/** Only the token's SHA-256 is stored: a copy of the database logs nobody in. */
export async function insertSession(
  db: Db,
  session: { tokenHash: string; personId: string; createdAt: string; expiresAt: string },
): Promise<void> {
  await db
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** The person of a session that has not expired at `now`. */
export async function personOfSession(db: Db, tokenHash: string, now: string): Promise<string | null> {
  const row = await db
    .selectFrom("session")
    .select("person_id")
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}

export async function deleteSessionsOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom("session").where("person_id", "=", personId).execute();
}

export async function deleteExpiredSessions(db: Db, now: string): Promise<void> {
  await db.deleteFrom("session").where("expires_at", "<=", now).execute();
}
