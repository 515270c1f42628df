import type { Kysely } from "kysely";
import type { QuestionAnswer } from "../../domain/minutes/questions.ts";
import type { Tables } from "../schema.ts";

type Db = Kysely<Tables>;

/** How questions of the given items were answered, with the item of each. */
export async function questionAnswersOf(
  db: Db,
  itemIds: readonly string[],
): Promise<readonly { readonly itemId: string; readonly answer: QuestionAnswer }[]> {
  if (itemIds.length === 0) return [];
  const rows = await db.selectFrom("question_answer").selectAll().where("item_id", "in", itemIds).execute();
  return rows.map((row) => ({ itemId: row.item_id, answer: read(row) }));
}

/** Answers a question, in the place of any earlier answer. */
export async function saveQuestionAnswer(
  db: Db,
  { itemId, answer, at, by }: { itemId: string; answer: QuestionAnswer; at: string; by: string },
): Promise<void> {
  const values = {
    quote: answer.kind === "quote" ? answer.quote : null,
    follow_up_id: answer.kind === "task" ? answer.followUpId : null,
    answered_at: at,
    answered_by: by,
  };
  await db
    .insertInto("question_answer")
    .values({ item_id: itemId, question: answer.question, ...values })
    .onConflict((conflict) => conflict.columns(["item_id", "question"]).doUpdateSet(values))
    .execute();
}

/** Opens a question again. */
export async function deleteQuestionAnswer(db: Db, itemId: string, question: string): Promise<void> {
  await db.deleteFrom("question_answer").where("item_id", "=", itemId).where("question", "=", question).execute();
}

function read({ question, quote, follow_up_id }: Tables["question_answer"]): QuestionAnswer {
  return quote === null
    ? { question, kind: "task", followUpId: follow_up_id ?? "" }
    : { question, kind: "quote", quote };
}
