import { Refusal } from "../refusal.ts";
import type { InvitedGuest } from "./agenda-item.ts";
import { optionalLine, writtenClock, writtenLine } from "./written-line.ts";

/** The facts of a guest, changed one by one like those of an item. */
export const guestFactNames = ["name", "title", "arrivesAt", "personId"] as const;
export type GuestFactName = (typeof guestFactNames)[number];
export type GuestFacts = Pick<InvitedGuest, GuestFactName>;

/** As many guests as one item may have, and the most characters of a name or a position. */
export const guestBounds = { guests: 30, name: 120 } as const;

/** A guest's fact as forms carry it: "" stands for none. */
export const guestFactText = (guest: GuestFacts, name: GuestFactName): string => guest[name] ?? "";

/** What a form says of one fact of a guest. `personIds`: who can be invited. Refuses `input-invalid` with `field`. */
export function readGuestFact(name: GuestFactName, text: string, personIds: readonly string[]): Partial<GuestFacts> {
  switch (name) {
    case "name": {
      const written = writtenLine(name, text, guestBounds.name);
      if (written === "") throw new Refusal("input-invalid", { field: name });
      return { name: written };
    }
    case "title":
      return { title: optionalLine(name, text, guestBounds.name) };
    case "arrivesAt":
      return { arrivesAt: writtenClock(name, text) };
    case "personId":
      if (text !== "" && !personIds.includes(text)) throw new Refusal("input-invalid", { field: name });
      return { personId: text || null };
  }
}
