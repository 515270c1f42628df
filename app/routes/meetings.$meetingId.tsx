import { Outlet, useLoaderData } from "@remix-run/react";
import { keepLast } from "../http/keep-last.ts";
import { loggedIn } from "../http/route.ts";
import { useFollowing } from "../ui/meeting/use-following.ts";
import { useMeetingEvents } from "../ui/workspace/use-meeting-events.ts";
import type { LiveMeeting } from "../ui/workspace/workspace.tsx";

export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const meeting = await services.readMeeting(session.actor, param("meetingId"));
  return { meeting, proceedings: await services.readProceedings(session.actor, meeting.id) };
});

export const clientLoader = keepLast();

/** Holds the meeting and its events open while one goes from item to item. */
export default function Meeting() {
  const { meeting, proceedings } = useLoaderData<typeof loader>();
  const { presence, isConnected } = useMeetingEvents(meeting.id);
  const following = useFollowing(meeting.id, proceedings?.currentItemId ?? null);
  return <Outlet context={{ meeting, proceedings, following, presence, isConnected } satisfies LiveMeeting} />;
}
