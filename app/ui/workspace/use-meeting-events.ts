import { useState } from "react";
import type { MeetingEvent, PersonView } from "../../http/context.ts";
import { tellMeetingChanged } from "../../offline/meeting-changed.ts";
import { useCalmRevalidation } from "../use-calm-revalidation.ts";
import { useEventStream } from "../use-event-stream.ts";

/** Who is in which item, by item id. */
export type Presence = Readonly<Record<string, readonly PersonView[]>>;

const nobody: Presence = {};

/**
 * Keeps an open page true: fetches its data anew when something in the meeting has changed, and knows who is where.
 * Without a connection nobody is shown as present; when it is back, the page catches up.
 */
export function useMeetingEvents(meetingId: string): { presence: Presence; isConnected: boolean } {
  const revalidate = useCalmRevalidation();
  const [presence, setPresence] = useState(nobody);
  const catchUp = () => {
    revalidate();
    tellMeetingChanged();
  };
  const isConnected = useEventStream(`/meetings/${meetingId}/events`, {
    onOpen: catchUp,
    onEvent: (told) => {
      const event = told as MeetingEvent;
      if (event.kind === "presence") setPresence(event.items);
      else catchUp();
    },
    onLost: () => setPresence(nobody),
    onRefused: catchUp,
  });
  return { presence, isConnected };
}

/** Everybody who is in any item, each once. */
export function everybodyIn(presence: Presence): readonly PersonView[] {
  return [
    ...new Map(Object.values(presence).flatMap((people) => people.map((person) => [person.id, person]))).values(),
  ];
}
