import { appendGuest, deleteGuest, updateGuest } from "../../db/queries/guests.ts";
import type { AgendaItem, InvitedGuest } from "../../domain/meeting/agenda-item.ts";
import { guestBounds, guestFactText, readGuestFact } from "../../domain/meeting/item-guests.ts";
import { Refusal } from "../../domain/refusal.ts";
import { itemToEdit } from "./find-plannable.ts";
import { guestChoices } from "./item-choices.ts";
import type { PlanningParts, PlanningServices } from "./planning.ts";

/** Guests of an item: invited, described and sent home one by one. */
export function changeGuest({
  clock,
  store,
  onItemChanged,
  onMeetingChanged,
}: PlanningParts): Pick<PlanningServices, "addGuest" | "changeGuest" | "removeGuest"> {
  /** Whoever was or is a guest may see the meeting for the first time, or no more. */
  const tell = ({ id, meetingId }: AgendaItem) => {
    onItemChanged(id);
    onMeetingChanged(meetingId);
  };
  const audit = (itemId: string, action: string) => ({ action, subject: `item/${itemId}` });
  return {
    addGuest: async (actor, itemId, written) => {
      const { name = "" } = readGuestFact("name", written, []);
      const changed = await store.write(actor, async (db) => {
        const { item } = await itemToEdit(db, actor, itemId);
        if (item.guests.length >= guestBounds.guests) throw new Refusal("input-invalid", { field: "guests" });
        const guest = { id: crypto.randomUUID(), name, title: null, arrivesAt: null, personId: null };
        await appendGuest(db, itemId, guest);
        return { result: item, audit: audit(itemId, "add-guest") };
      });
      tell(changed);
    },
    changeGuest: async (actor, itemId, guestId, { field, from, to }) => {
      const changed = await store.write(actor, async (db) => {
        const { item, body } = await itemToEdit(db, actor, itemId);
        const guest = guestOf(item, guestId);
        const change = readGuestFact(
          field,
          to,
          (await guestChoices(db, body, clock())).map(({ id }) => id),
        );
        const now = guestFactText(guest, field);
        const isSoAlready = now === guestFactText({ ...guest, ...change }, field);
        if (now !== from && !isSoAlready) throw new Refusal("changed-meanwhile", { field });
        await updateGuest(db, guest.id, change);
        return { result: item, audit: audit(itemId, "change-guest") };
      });
      tell(changed);
    },
    removeGuest: async (actor, itemId, guestId) => {
      const changed = await store.write(actor, async (db) => {
        const { item } = await itemToEdit(db, actor, itemId);
        await deleteGuest(db, guestOf(item, guestId).id);
        return { result: item, audit: audit(itemId, "remove-guest") };
      });
      tell(changed);
    },
  };
}

/** Refuses `changed-meanwhile` for a guest whom someone else has just taken off. */
function guestOf(item: AgendaItem, guestId: string): InvitedGuest {
  const guest = item.guests.find(({ id }) => id === guestId);
  if (guest === undefined) throw new Refusal("changed-meanwhile", { field: "guests" });
  return guest;
}
