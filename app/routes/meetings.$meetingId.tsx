import { Outlet, useLoaderData } from "@remix-run/react";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { useMeetingEvents } from "../ui/workspace/use-meeting-events.ts";
import type { LiveMeeting } from "../ui/workspace/workspace.tsx";

export const loader = loggedIn.loader(({ services, session, param }) =>
  services.readMeeting(session.actor, param("meetingId")),
);

export const clientLoader = keepLast();

/** Holds the meeting and its events open while one goes from item to item. */
export default function Meeting() {
  const meeting = useLoaderData<typeof loader>();
  const { presence, isConnected } = useMeetingEvents(meeting.id);
  return <Outlet context={{ meeting, presence, isConnected } satisfies LiveMeeting} />;
}
