import type { Kysely } from "kysely";
import type { Vote, VoteChoice } from "../../domain/minutes/votes.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** How those present voted on the given items, with the item of each. */
export async function votesOf(
  db: Db,
  itemIds: readonly string[],
): Promise<readonly (Vote & { readonly itemId: string })[]> {
  if (itemIds.length === 0) return [];
  const rows = await db.selectFrom("vote").selectAll().where("item_id", "in", itemIds).execute();
  return rows.map(({ item_id, participant_id, choice }) => ({
    itemId: item_id,
    participantId: participant_id,
    choice: choice as VoteChoice,
  }));
}

/** Writes a vote down in the place of an earlier one; null takes it away. */
export async function saveVote(
  db: Db,
  itemId: string,
  { participantId, choice }: { readonly participantId: string; readonly choice: VoteChoice | null },
): Promise<void> {
  await db.deleteFrom("vote").where("item_id", "=", itemId).where("participant_id", "=", participantId).execute();
  if (choice === null) return;
  await db.insertInto("vote").values({ item_id: itemId, participant_id: participantId, choice }).execute();
}
