import type { Transaction } from "kysely";
import { replaceInvitation } from "../../db/queries/invitations.ts";
import type { Tables } from "../../db/schema.ts";
import type { IssuedInvitation } from "./administration-views.ts";
import { newToken, tokenHash } from "./session-token.ts";

const dayMs = 86_400_000;
const invitationDays = 7;

/** [L6] A new link to choose a password, in place of the one that the person may have had. */
export async function issueInvitation(db: Transaction<Tables>, personId: string, now: Date): Promise<IssuedInvitation> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + invitationDays * dayMs).toISOString();
  await replaceInvitation(db, { tokenHash: tokenHash(token), personId, createdAt: now.toISOString(), expiresAt });
  return { personId, token, expiresAt };
}
