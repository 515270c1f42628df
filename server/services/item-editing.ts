import type { Transaction } from "kysely";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { type ItemFacts, itemFactNames } from "../../domain/meeting/item-facts.ts";
import type { GuestFacts } from "../../domain/meeting/item-guests.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { type PeopleChoices, peopleChoices } from "./item-choices.ts";

/** What someone needs who may change an item's facts. */
export interface ItemEditing {
  /** Those of the case alone, or all. */
  readonly scope: "case-facts" | "all";
  readonly facts: ItemFacts;
  readonly guests: readonly (GuestFacts & { readonly id: string })[];
  readonly closingGrounds: readonly string[];
  readonly people: PeopleChoices;
}

/** Null for who may change nothing of the item. Whoever changes case facts alone gets none of the rest. */
export async function itemEditing(
  db: Transaction<Tables>,
  actor: Actor,
  { meeting, body, item }: { meeting: Meeting; body: Body; item: AgendaItem },
  now: Date,
): Promise<ItemEditing | null> {
  const subject = itemSubject(meeting, item);
  if (!can(actor, "item.edit-case-facts", subject)) return null;
  const facts = Object.fromEntries(itemFactNames.map((name) => [name, item[name]])) as unknown as ItemFacts;
  if (!can(actor, "item.edit-facts", subject)) {
    const people = { caseAuthors: [], presenters: [], guests: [] };
    return { scope: "case-facts", facts, guests: [], closingGrounds: [], people };
  }
  return {
    scope: "all",
    facts,
    guests: item.guests,
    closingGrounds: body.closingGrounds,
    people: await peopleChoices(db, body, now),
  };
}
