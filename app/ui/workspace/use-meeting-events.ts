import { useEffect, useRef, useState } from "react";
import type { MeetingEvent, PersonView } from "../../http/context.ts";
import { tellMeetingChanged } from "../../offline/meeting-changed.ts";
import { useCalmRevalidation } from "./use-calm-revalidation.ts";

/** Who is in which item, by item id. */
export type Presence = Readonly<Record<string, readonly PersonView[]>>;

const nobody: Presence = {};
const retryMs = 5_000;

/**
 * Keeps an open page true: fetches its data anew when something in the meeting has changed, and knows who is where.
 * Without a connection nobody is shown as present; when it is back, the page catches up.
 */
export function useMeetingEvents(meetingId: string): { presence: Presence; isConnected: boolean } {
  const revalidate = useCalmRevalidation();
  const latestRevalidate = useRef(revalidate);
  latestRevalidate.current = () => {
    revalidate();
    tellMeetingChanged();
  };
  const [presence, setPresence] = useState(nobody);
  const [isConnected, setConnected] = useState(true);

  useEffect(() => {
    let source: EventSource;
    let retry: ReturnType<typeof setTimeout> | undefined;

    const connect = () => {
      source = new EventSource(`/meetings/${meetingId}/events`);
      source.onopen = () => {
        setConnected(true);
        // The first time, too: nobody told the page of what changed between its being made and this.
        latestRevalidate.current();
      };
      source.onmessage = ({ data }) => {
        const event = JSON.parse(data) as MeetingEvent;
        if (event.kind === "presence") setPresence(event.items);
        else latestRevalidate.current();
      };
      source.onerror = () => {
        setConnected(false);
        setPresence(nobody);
        // The browser tries again by itself, unless the answer was a refusal or no answer of ours.
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(connect, retryMs);
      };
    };
    connect();
    return () => {
      clearTimeout(retry);
      source.close();
    };
  }, [meetingId]);

  return { presence, isConnected };
}

/** Everybody who is in any item, each once. */
export function everybodyIn(presence: Presence): readonly PersonView[] {
  return [
    ...new Map(Object.values(presence).flatMap((people) => people.map((person) => [person.id, person]))).values(),
  ];
}
