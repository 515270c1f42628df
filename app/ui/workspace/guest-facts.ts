import type { Guest } from "../../../domain/meeting/agenda-item.ts";
import type { Text } from "../../i18n/text.ts";

/** What is known of a guest besides the name: position and time of arrival. */
export function guestFacts({ title, arrivesAt }: Guest, text: Text): readonly string[] {
  return [...(title === null ? [] : [title]), ...(arrivesAt === null ? [] : [text.meeting.guestArrives(arrivesAt)])];
}
