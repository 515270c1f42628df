import { createContext, useContext } from "react";
import type { ItemMinutesView, MeetingView, ProceedingsView } from "../../http/context.ts";

/** What the parts of the page know of a meeting that is being held. */
export interface Held {
  readonly meeting: MeetingView;
  /** Null before the agenda is out. */
  readonly proceedings: ProceedingsView | null;
  /** The item on the page; null in a meeting without items. */
  readonly shownItemId: string | null;
  /** The same with what the meeting made of it; null where it may not be read. */
  readonly item: { readonly id: string; readonly number: number; readonly minutes: ItemMinutesView } | null;
}

const HeldContext = createContext<Held | null>(null);

export const HeldProvider = HeldContext.Provider;

/** Null outside a meeting. */
export const useHeld = (): Held | null => useContext(HeldContext);

/** Where what is done with an item is sent. */
export const itemAddress = (meetingId: string, itemId: string): string => `/meetings/${meetingId}/items/${itemId}/held`;
