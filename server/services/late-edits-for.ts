import type { Transaction } from "kysely";
import { lateEditsOf } from "../../db/queries/late-edits.ts";
import { findPerson } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { ItemSubject } from "../../domain/access/subject.ts";
import type { LateEditView } from "./meeting-view.ts";

/** What was written too late in an item, as far as the actor may see it (rule A15): all that is not settled, or one's own. */
export async function lateEditsFor(
  db: Transaction<Tables>,
  actor: Actor,
  itemId: string,
  subject: ItemSubject,
): Promise<readonly LateEditView[]> {
  if (actor.kind !== "person" || !can(actor, "item.read", subject)) return [];
  const mayTakeIn = can(actor, "item.take-in", subject);
  const edits = (await lateEditsOf(db, itemId)).filter(
    ({ authorId, settledAt }) => authorId === actor.personId || (mayTakeIn && settledAt === null),
  );
  const views: LateEditView[] = [];
  for (const { id, zone, authorId, at, note, changes, settledAt } of edits) {
    const author = await findPerson(db, authorId);
    if (author === null) continue;
    views.push({
      id,
      zone,
      author: { id: author.id, name: author.name, initials: author.initials },
      at,
      note,
      changes,
      isSettled: settledAt !== null,
      maySettle: mayTakeIn && settledAt === null,
    });
  }
  return views;
}
