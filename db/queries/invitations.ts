import type { Kysely } from "kysely";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** The link with which a person chooses a password. Only the token's SHA-256 is stored. */
export interface Invitation {
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Stores a person's link; the one they had before no longer works. */
export async function replaceInvitation(db: Db, invitation: Invitation): Promise<void> {
  await deleteInvitationOf(db, invitation.personId);
  await db
    .insertInto("invitation")
    .values({
      token_hash: invitation.tokenHash,
      person_id: invitation.personId,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

/** The invitation of a token, if it has not expired at `now`. */
export async function findInvitation(db: Db, tokenHash: string, now: string): Promise<Invitation | null> {
  const row = await db
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row ? invitationOfRow(row) : null;
}

export async function invitationsInForce(db: Db, now: string): Promise<readonly Invitation[]> {
  return (await db.selectFrom("invitation").selectAll().where("expires_at", ">", now).execute()).map(invitationOfRow);
}

export async function deleteInvitationOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom("invitation").where("person_id", "=", personId).execute();
}

const invitationOfRow = (row: Tables["invitation"]): Invitation => ({
  tokenHash: row.token_hash,
  personId: row.person_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});
