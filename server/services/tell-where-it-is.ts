import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { MeetingTold } from "./meeting-told.ts";

/** Tells whom it concerns that the meeting has moved. That a closed item is being treated is for board and readers (rule M2). */
export function tellWhereItIs(told: MeetingTold, items: readonly AgendaItem[]): void {
  const [first] = items;
  if (first === undefined) return;
  if (items.some(({ access }) => access === "open")) {
    told.meetingChanged(first.meetingId);
    return;
  }
  told.boardChanged(first.meetingId);
  for (const { id } of items) told.itemChanged(id);
}
