import { sql, type Transaction } from "kysely";
import type { ItemSubject } from "../../domain/access/subject.ts";
import type { ItemAccess } from "../../domain/meeting/agenda-item.ts";
import type { Stage } from "../../domain/meeting/stage.ts";
import type { Tables } from "../schema.ts";

/** An item as `can` judges it, in one query: it is asked for each socket. Null when there is no such item. */
export async function findItemSubject(db: Transaction<Tables>, itemId: string): Promise<ItemSubject | null> {
  const row = await db
    .selectFrom("agenda_item")
    .innerJoin("meeting", "meeting.id", "agenda_item.meeting_id")
    .select((eb) => [
      "meeting.body_id",
      "meeting.stage",
      "agenda_item.access",
      "agenda_item.case_author_id",
      eb
        .selectFrom("guest")
        .select(sql<string>`json_group_array(person_id)`.as("ids"))
        .whereRef("guest.item_id", "=", "agenda_item.id")
        .where("guest.person_id", "is not", null)
        .as("invited"),
      eb
        .selectFrom("recusal")
        .select(sql<string>`json_group_array(person_id)`.as("ids"))
        .whereRef("recusal.item_id", "=", "agenda_item.id")
        .where("recusal.withdrawn_at", "is", null)
        .as("recused"),
    ])
    .where("agenda_item.id", "=", itemId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    kind: "item",
    bodyId: row.body_id,
    stage: row.stage as Stage,
    access: row.access as ItemAccess,
    invitedPersonIds: idsIn(row.invited),
    recusedPersonIds: idsIn(row.recused),
    caseAuthorId: row.case_author_id,
  };
}

const idsIn = (json: string | null): string[] => JSON.parse(json ?? "[]") as string[];
