import type { Kysely } from "kysely";
import { deleteExpiredSessions, insertSession } from "../../db/queries/sessions.ts";
import type { JournalTables } from "../../db/store.ts";
import { newToken, tokenHash } from "./session-token.ts";

const sessionHours = 12;

/** [L3] Starts a session for a person whose right to one was shown. Gives its secret, of which the hash is stored. */
export async function insertNewSession(
  db: Kysely<JournalTables>,
  personId: string,
  now: Date,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000).toISOString();
  await deleteExpiredSessions(db, now.toISOString());
  await insertSession(db, { tokenHash: tokenHash(token), personId, createdAt: now.toISOString(), expiresAt });
  return { token, expiresAt };
}
