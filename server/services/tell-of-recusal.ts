import type { MeetingTold } from "./meeting-told.ts";

/** Brings a recusal, or its end, into force: sockets first, then presence and every open page that it concerns. */
export async function tellOfRecusal(
  told: MeetingTold,
  { itemId, meetingId, personId }: { readonly itemId: string; readonly meetingId: string; readonly personId: string },
): Promise<void> {
  await told.rejudge(itemId);
  told.presenceChanged();
  told.personChanged(meetingId, personId);
  told.itemChanged(itemId);
}
