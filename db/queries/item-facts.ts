import type { Kysely } from "kysely";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { ItemFacts } from "../../domain/meeting/item-facts.ts";
import type { Tables } from "../schema.ts";

/** Sets some facts of an item. */
export async function updateItemFacts(
  db: Kysely<Tables>,
  id: string,
  facts: Partial<ItemFacts & Pick<AgendaItem, "discussionQuestions">>,
): Promise<void> {
  await db
    .updateTable("agenda_item")
    .set({
      ...(facts.title !== undefined && { title: facts.title }),
      ...(facts.kind !== undefined && { kind: facts.kind }),
      ...(facts.access !== undefined && { access: facts.access }),
      ...(facts.closingGround !== undefined && { closing_ground: facts.closingGround }),
      ...(facts.caseNumber !== undefined && { case_number: facts.caseNumber }),
      ...(facts.decidingBody !== undefined && { deciding_body: facts.decidingBody }),
      ...(facts.recommendedBy !== undefined && { recommended_by: facts.recommendedBy }),
      ...(facts.estimatedMinutes !== undefined && { estimated_minutes: facts.estimatedMinutes }),
      ...(facts.caseAuthorId !== undefined && { case_author_id: facts.caseAuthorId }),
      ...(facts.presenterId !== undefined && { presenter_id: facts.presenterId }),
      ...(facts.discussionQuestions !== undefined && {
        discussion_questions: JSON.stringify(facts.discussionQuestions),
      }),
    })
    .where("id", "=", id)
    .execute();
}
