import { updateItemFacts } from "../../db/queries/item-facts.ts";
import { caseFactNames, factText, type ItemFactName, readFact } from "../../domain/meeting/item-facts.ts";
import { Refusal } from "../../domain/refusal.ts";
import { itemToEdit } from "./find-plannable.ts";
import { factChoices } from "./item-choices.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/** Facts that stand in the outline even of a closed item, where all who watch the meeting see them. */
const inEveryOutline: readonly ItemFactName[] = ["access", "caseNumber", "estimatedMinutes", "caseAuthorId"];

/** One fact of an item, from what was seen to what it is to be. What is so already is no change, and refuses nothing. */
export const changeItemFact =
  ({ store, clock, onItemChanged, onMeetingChanged }: PlanningParts): PlanningServices["changeItemFact"] =>
  async (actor, itemId, { field, from, to }) => {
    const action = caseFactNames.includes(field) ? "item.edit-case-facts" : "item.edit-facts";
    const changed = await store.write(actor, async (db) => {
      const { item, body } = await itemToEdit(db, actor, itemId, action);
      const change = readFact(field, to, await factChoices(db, body, clock()));
      const now = factText(item, field);
      const isSoAlready = now === factText({ ...item, ...change }, field);
      if (now !== from && !isSoAlready) throw new Refusal("changed-meanwhile", { field });
      if (field === "closingGround" && item.access === "open")
        throw new Refusal("changed-meanwhile", { field: "access" });
      await updateItemFacts(db, itemId, change);
      const audit = { action: "change-item", subject: `item/${itemId}`, facts: { field } };
      return { result: item, audit };
    });
    onItemChanged(itemId);
    if (changed.access === "open" || inEveryOutline.includes(field)) onMeetingChanged(changed.meetingId);
  };
