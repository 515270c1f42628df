import type { Kysely } from "kysely";
import type { ItemRecord } from "../../domain/minutes/item-record.ts";
import type { Tables } from "../schema.ts";
import { caseOptionsOf } from "./case-options.ts";
import { followUpsOf } from "./follow-ups.ts";
import { outcomesOf } from "./outcomes.ts";
import { questionAnswersOf } from "./question-answers.ts";
import { statementsOf } from "./statements.ts";
import { votesOf } from "./votes.ts";

/** What the meeting made of each of the given items. Six queries for any number of them. */
export async function itemRecordsOf(
  db: Kysely<Tables>,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, ItemRecord>> {
  const outcomes = await outcomesOf(db, itemIds);
  const votes = await votesOf(db, itemIds);
  const answers = await questionAnswersOf(db, itemIds);
  const options = await caseOptionsOf(db, itemIds);
  const followUps = await followUpsOf(db, itemIds);
  const statements = await statementsOf(db, itemIds);
  return new Map(
    itemIds.map((id) => {
      const own = ({ itemId }: { readonly itemId: string }) => itemId === id;
      const record: ItemRecord = {
        outcome: outcomes.get(id)?.outcome ?? null,
        votes: votes.filter(own),
        answers: answers.filter(own).map(({ answer }) => answer),
        options: options.filter(own),
        followUps: followUps.filter(own),
        statements: statements.filter(own),
      };
      return [id, record] as const;
    }),
  );
}
