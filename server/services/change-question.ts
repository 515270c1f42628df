import { updateItemFacts } from "../../db/queries/item-facts.ts";
import { changedQuestions } from "../../domain/meeting/discussion-questions.ts";
import { itemToEdit } from "./find-plannable.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/** Adds a question for discussion (`from` ""), rewrites it, or takes it away (`to` ""). */
export const changeQuestion =
  ({ store, onItemChanged }: PlanningParts): PlanningServices["changeQuestion"] =>
  async (actor, itemId, { from, to }) => {
    await store.write(actor, async (db) => {
      const { item } = await itemToEdit(db, actor, itemId);
      await updateItemFacts(db, itemId, { discussionQuestions: changedQuestions(item.discussionQuestions, from, to) });
      return { result: undefined, audit: { action: "change-question", subject: `item/${itemId}` } };
    });
    onItemChanged(itemId);
  };
